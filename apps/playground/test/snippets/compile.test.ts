import { expect, it } from 'vitest'
import { frameworks, type Framework } from '../../src/link/frameworks.ts'
import { forms } from '../../src/forms.ts'
import { allScenarios } from '../../src/scenarios.ts'
import { realVendor } from '../../src/scenarios/real-vendor.ts'
import { remedies } from '../../src/scenarios/remedies/remedy.ts'
import { createSnippet } from '../../src/snippets/create-snippet.ts'
import type { SnippetInput } from '../../src/snippets/plan/input.ts'
import { snippetNames } from '../../src/snippets/snippet-names.ts'
import { isWide } from '../component/is-wide.ts'
import { hostile, manyControls } from './controls.ts'
import { toModule } from './to-module.ts'
import { typecheck } from './write-project.ts'

const usual = { controls: {}, form: 'login', framework: 'react', duringOutage: false, language: 'en' } as const

const names = Object.keys(frameworks) as Framework[]
const some = ['works', 'blocked', 'embedded', 'second-source', 'replayed', 'forged', 'wrong-key', 'recover-fail']

/** In turn, and all of them in the wide run. */
const rotate = <Value>(values: readonly Value[], turn: number): readonly Value[] =>
  isWide ? values : values.slice(turn % values.length).slice(0, 1)

/** Every state with each kind of code, and then a few more things that were chosen. */
function* toInputs(): Generator<SnippetInput> {
  for (const [index, scenario] of allScenarios.entries()) {
    for (const framework of names) yield { ...usual, scenario, what: scenario.what, framework }
    for (const controls of rotate(manyControls, index))
      for (const form of rotate(forms, index))
        yield { ...usual, scenario, duringOutage: true, language: 'zh', form, framework: 'vue', controls }
  }
  for (const scenario of [realVendor, ...allScenarios.filter(({ id }) => some.includes(id))]) {
    for (const [index, controls] of [...manyControls, hostile].entries())
      for (const form of rotate(forms, index))
        for (const framework of rotate(names, index)) yield { ...usual, scenario, controls, form, framework }
  }
}

/** Texts that differ in no more than comments, plain titles and names of scenarios compile alike. */
const toShape = (text: string) =>
  text
    .replaceAll(/^ *\/\/ .*\n/gm, '')
    .replaceAll(/~[\w@-]+\//g, '~works/')
    .replaceAll(/(scenario: |setScenario\()'[\w@-]+'/g, "$1'works'")
    .replaceAll(/^(test|it)\('[\p{L}\p{N} ,.:’()-]+'/gmu, "$1('…'")

it('the code of every state, and every remedy, compiles', { timeout: 120_000 }, async () => {
  const texts = new Map<string, Awaited<ReturnType<typeof toModule>>>()
  let count = 0
  for (const input of toInputs()) {
    for (const kind of snippetNames) {
      const snippet = createSnippet(kind, input)
      count += 1
      const shape = toShape(snippet.text)
      if (texts.has(shape)) continue
      const module = await toModule(snippet).catch((error: unknown) => {
        throw new Error(`${input.scenario.id}, ${kind}: ${String(error)}\n${snippet.text}`, { cause: error })
      })
      texts.set(shape, module)
    }
  }
  const modules = new Map<string, string>()
  let number = 0
  for (const [ending, code] of texts.values()) if (code !== '') modules.set(`${++number}.${ending}`, code)
  for (const form of forms) {
    const { name, text } = createSnippet('react', { ...usual, form, scenario: realVendor })
    modules.set(name, text)
  }
  for (const [name, { around = '', code }] of Object.entries<{ around?: string; code: string }>(remedies))
    modules.set(`remedy-${name}.ts`, `${around}\n${code}`)
  expect(count).toBeGreaterThan(allScenarios.length * snippetNames.length)
  expect(typecheck(modules)).toBe('')
})
