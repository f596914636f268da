import { expect, it } from 'vitest'
import { remedies } from '../../src/scenarios/remedies/remedy.ts'
import { alertRules, knownNames, metrics, signals } from './known-names.ts'
import { allScenarios } from '../../src/scenarios.ts'

const languages = ['en', 'zh'] as const
const states = allScenarios.map((state) => [state.id, state] as const)

it('gives each state words to find it by, in both languages', () => {
  expect(states.length).toBeGreaterThan(150)
  const lacking = allScenarios.filter(
    ({ synonyms = '' }) => !/[a-z]/i.test(synonyms) || !/\p{Script=Han}/u.test(synonyms),
  )
  expect(lacking.map(({ id }) => id)).toEqual([])
})

it.each(states)('fills the box of %s in both languages', (_id, { title, what, advice }) => {
  const { visitorSees, youDo, alert } = advice
  for (const said of [title, what, visitorSees, youDo, alert.on]) {
    for (const language of languages) expect(said[language].trim()).not.toBe('')
    expect(said.en).not.toMatch(/\p{Script=Han}/u)
    // A backtick without its other half would put the rest of the sentence into code.
    for (const language of languages) expect(said[language].split('`').length % 2).toBe(1)
  }
  for (const { en, zh } of [what, visitorSees, youDo, alert.on]) {
    expect(zh).toMatch(/\p{Script=Han}/u)
    // Chinese has punctuation of its own, and no space after it.
    expect(zh).not.toMatch(
      /\p{Script=Han}(?:[,;:?!]|\.(?!\w))|[，。；：？！、]{2}|[，。；：？！、（] | [，。；：？！、）]/u,
    )
    expect(en).toMatch(/[.!?”]$/)
    expect(zh).toMatch(/[。！？”]$/)
  }
})

it('takes code from the list, and leaves no remedy idle', () => {
  const used = new Set<string>(allScenarios.flatMap(({ advice: { remedy } }) => remedy ?? []))
  for (const name of used) expect(Object.keys(remedies)).toContain(name)
  const idle = Object.keys(remedies).filter((name) => !used.has(name))
  expect(idle).toEqual([])
})

/** The alert rules and metrics in a text. */
const watchedIn = (text: string) => new Set([...text.matchAll(/Tcaptcha\w+|tcaptcha\.[\w.]*\w/g)].map(([name]) => name))

it.each(states)('alerts on something real for %s, the same in both languages', (_id, { advice: { alert } }) => {
  for (const language of languages) {
    const said = alert.on[language]
    const quoted = [...said.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    for (const name of quoted) expect(knownNames).toContain(name)
    for (const name of watchedIn(said)) expect([...alertRules, ...metrics]).toContain(name)
    if (alert.when !== 'no') expect([...quoted, ...watchedIn(said)].some((name) => signals.has(name))).toBe(true)
  }
  expect(watchedIn(alert.on.zh)).toEqual(watchedIn(alert.on.en))
})
