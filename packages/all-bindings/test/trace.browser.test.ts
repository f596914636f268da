import { describe, expect, inject, it } from 'vitest'
import { firstPages, pages, toExpected } from './trace/pages.ts'
import { recordTrace } from './trace/record-trace.ts'
import { stories, type StoryName } from './trace/stories.ts'

const names = Object.keys(stories) as StoryName[]
describe.each(names)('the trace of a visitor who %s', (story) => {
  it.each(inject('isWide') ? pages : firstPages)('is the same as everywhere: $name', async (page) => {
    expect(await recordTrace(page, stories[story])).toBe(toExpected(page, story))
  })
})
