import { expect, it } from 'vitest'
import { allScenarios } from '../../playground/src/scenarios.ts'
import { listPages, readPage } from '../src/pages/read-page.ts'
import type { Language } from '../src/pages/site.ts'

const names = (['en', 'zh'] as const satisfies Language[]).flatMap((language) =>
  listPages(language).flatMap((name) =>
    [...(readPage(language, name)?.text ?? '').matchAll(/<PlaygroundState\b[^>]*>/g)].map(([tag]) => ({
      page: `${language}/${name}`,
      tag,
    })),
  ),
)

it('has pages with states in both languages', () => {
  expect(new Set(names.map(({ page }) => page.slice(0, 2)))).toEqual(new Set(['en', 'zh']))
})

const states = new Set<string>(allScenarios.map(({ id }) => id))

it.each(names)('$page plays a state that the playground has: $tag', ({ tag }) => {
  // A line of its own: the page's Markdown has a link in its place.
  expect(tag).toMatch(/^<PlaygroundState name="[\w-]+"(?: framework="(?:react|vue|svelte)")? \/>$/)
  expect(states).toContain(/name="([\w-]+)"/.exec(tag)?.[1])
})
