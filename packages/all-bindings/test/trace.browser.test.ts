import { describe, expect, inject, it } from 'vitest'
import { firstPages, pages, toExpected } from './trace/pages.ts'
import { recordTrace } from './trace/record-trace.ts'
import { stories, type StoryName } from './trace/stories.ts'

const names = Object.keys(stories) as StoryName[]
/** Every story on every page in `npm run test:all`; else on the first page of one framework, in turn. */
const toPages = (story: StoryName) =>
  inject('isWide') ? pages : firstPages.slice(names.indexOf(story) % firstPages.length).slice(0, 1)

describe.each(names)('the trace of a visitor who %s', (story) => {
  it.each(toPages(story))('is the same as everywhere: $name', async (page) => {
    expect(await recordTrace(page, stories[story])).toBe(toExpected(page, story))
  })
})
