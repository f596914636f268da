import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { allScenarios, findScenario } from '../../src/scenarios.ts'
import { createSnippet } from '../../src/snippets/create-snippet.ts'
import type { SnippetInput } from '../../src/snippets/plan/input.ts'
import { forms } from '../../src/forms.ts'
import { isWide } from '../component/is-wide.ts'
import { hostile, manyControls } from './controls.ts'
import { toScripts } from './to-module.ts'

const pages = ['react', 'vue', 'svelte', 'html'] as const
const usual = { controls: {}, form: 'login', framework: 'react', duringOutage: false, language: 'en' } as const

/** All that a page decides, whatever it is written in: addresses, numbers, rules, what is sent and what is said. */
function toFacts(text: string): readonly string[] {
  const code = text.replaceAll(/(?:^ *| )\/\/ .*$/gm, '').replaceAll(/<!--.*?-->/gs, '')
  const find = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, fact = '']) => fact.trim())
  return [
    ...find(/(http:\/\/127\.0\.0\.1:4100\/[^\s'"]+)/g),
    ...find(/(?:appId: '|data-appid=")([^'"]*)/g).map((id) => `app ${id}`),
    ...find(/(?:loadTimeout: |data-load-timeout=")([\d_]+)/g).map((ms) => `load ${ms.replaceAll('_', '')}`),
    ...find(/(?:openTimeout: |data-open-timeout=")([\d_]+)/g).map((ms) => `open ${ms.replaceAll('_', '')}`),
    ...find(/(?:script: |data-script=)['"]((?:cn|intl)[\w-]*)/g),
    ...find(/(?:type: '|data-type=")(\w+)/g).filter((type) => type === 'embed'),
    ...find(/(recover: .*?),(?: \/\/|$)/gm),
    ...find(/(?:fetch\(['`])(\/[\w-]+)/g),
    ...find(/(\{ \.\.\.fields.*?\})(?=[\],)\n])/g),
    ...find(/'([^'\n]{6,})'/g).filter((said) => / |\.$/.test(said) && !/[/{}<=]/.test(said)),
    ...find(/name="(\w+)"/g),
    ...find(/autocomplete="([\w-]+)"/gi),
    ...find(/href="(\/[^"]*)"/g),
  ].sort()
}

const inputs: readonly SnippetInput[] = allScenarios.flatMap((scenario, index) => [
  { ...usual, scenario, what: scenario.what },
  {
    ...usual,
    scenario,
    what: scenario.what,
    form: forms[index % forms.length] ?? 'login',
    controls: manyControls[index % manyControls.length] ?? {},
  },
])

it('the pages of a state say and do the same in every framework', () => {
  for (const input of inputs) {
    const [react, ...others] = pages.map((kind) => new Set(toFacts(createSnippet(kind, input).text)))
    expect(react?.size).toBeGreaterThan(8)
    for (const [at, facts] of others.entries()) expect(facts, `${input.scenario.id}, ${pages[at + 1]}`).toEqual(react)
  }
})

it('no string that somebody typed ends an attribute, a script or a comment of a page', () => {
  for (const scenario of allScenarios.filter((_, index) => isWide || index % 12 === 0)) {
    const { text } = createSnippet('html', { ...usual, scenario, what: scenario.what, controls: hostile })
    const { document } = new JSDOM(text).window
    const tag = document.querySelector('script[src]')
    const inline = [...document.querySelectorAll('script:not([src])')].map((script) => script.textContent)
    expect(inline, `${scenario.id}`).toEqual(toScripts(text))
    expect(inline).toHaveLength(1)
    expect(document.querySelectorAll('form')).toHaveLength(1)
    if (tag) expect(tag.getAttribute('data-appid')).toBe(hostile.appId)
  }
})

it('the code of a server names the budgets as they are set', () => {
  const controls = { perIp: 1, perSubject: 10_000, global: 100_000 }
  for (const scenario of allScenarios.filter(({ check }) => check?.site !== 'never-degrade')) {
    const { text } = createSnippet('server', { ...usual, scenario, controls })
    expect(text, `${scenario.id}`).toContain('globalPerMinute: 100_000, perSubjectPerMinute: 10_000, perIpPerMinute: 1')
  }
})

it('against Tencent Cloud itself, nothing of the simulator is in page or server', () => {
  for (const kind of [...pages, 'server'] as const) {
    const controls = { real: true, appId: '2000001', script: 'intl' } as const
    for (const scenario of allScenarios) {
      const { text } = createSnippet(kind, { ...usual, scenario, controls })
      expect(text, `${scenario.id}, ${kind}`).not.toMatch(
        /127\.0\.0\.1|unsafe-?script|acceptSimulator|simulator-(?:app|secret)|while \(/i,
      )
    }
  }
})

it('the same state in an outage has a server that sees one, and tests that know how it decides then', () => {
  const input = { ...usual, scenario: findScenario('blocked'), duringOutage: true }
  expect(createSnippet('server', input).text).toMatch(/~html-500\/[^]*!== 'api-down'/)
  expect(createSnippet('playwright', input).text).toContain("{ type: 'degraded', reason: 'api-down' }")
  expect(createSnippet('vitest', input).text).toContain('{ status: 204 }')
})
