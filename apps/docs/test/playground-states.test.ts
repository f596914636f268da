import { expect, it } from 'vitest'
import { groups } from '../../playground/src/scenarios.ts'
import { listPages, readPage } from '../src/pages/read-page.ts'
import type { Language } from '../src/pages/site.ts'
import { mapStates, type State } from '../src/states/map-states.ts'

const pages = (['en', 'zh'] as const satisfies Language[]).flatMap((language) =>
  listPages(language).flatMap((name) => readPage(language, name) ?? []),
)
const states = pages.flatMap(({ name, language, text }) => {
  const found: (State & { page: string; language: Language })[] = []
  mapStates(text, (state) => {
    found.push({ ...state, page: `${language}/${name}`, language })
    return ''
  })
  return found
})

it('has pages with states in both languages', () => {
  expect(new Set(states.map(({ language }) => language))).toEqual(new Set(['en', 'zh']))
})

it.each(pages.filter(({ text }) => text.includes('<PlaygroundState')))(
  '$path has each state on a line of its own, with a link for readers on the repository’s host',
  ({ text }) => expect(mapStates(text, () => '')).not.toContain('PlaygroundState'),
)

it.each(states)('$page plays “$label”, which the playground calls so, too', ({ name, label, language }) => {
  const group = groups.find(({ scenarios }) => scenarios.some(({ id }) => id === name))
  const state = group?.scenarios.find(({ id }) => id === name)
  expect(label).toBe(`${group?.title[language]}${language === 'zh' ? '：' : ': '}${state?.title[language]}`)
})
