import { build, type Plugin } from 'vite'
import { expect, it } from 'vitest'
import { findTexts } from '../dev-server/find-texts.ts'
import { leaveOut } from '../dev-server/leave-out.ts'

const leave = (code: string) =>
  leaveOut('entry.ts', code, { properties: ['advice', 'synonyms'], arguments: { play: 1 } })

it.each([
  ['an object', `const a = { id: 'x', advice: { youDo: text('b', 'c') }, visitor: 'waits' }`],
  [
    'a call, with one of its arguments,',
    `const a = play('x', text('b'), { id: 'x', advice: sees('b'), synonyms: 'b c', visitor: 'waits' })`,
  ],
  ['an object in an object', `const a = { id: 'x', more: { advice }, visitor: 'waits' }`],
  ['a quoted name', `const a = { id: 'x', 'advice': 'b', visitor: 'waits' }`],
  ['the end of an object', `const a = { id: 'x', visitor: 'waits', synonyms: 'b' }`],
])('advice and search words are left out of %s, and nothing else', (_, code) => {
  const left = leave(code)
  expect(left).not.toMatch(/advice|synonyms|'b/)
  expect(left).toContain(`id: 'x'`)
  expect(left).toContain(`visitor: 'waits'`)
})

it('leaves out a property however its name is written, and none by a name that is computed', () => {
  const left = { properties: ['advice'], arguments: { define: 1 } }
  const code = 'const a = define("a", "b", { \'advice\': 1, advice: 2, [advice]: 3, rest: { advice } })'
  const text = leaveOut('a.ts', code, left)
  expect(text.replaceAll(/\s+/g, ' ')).toContain('define("a", undefined, { [advice]: 3, rest: { } })')
})

it('code without them does what it did', () => {
  const code = `const base = { one: 1 }; const both = { ...base, advice: 'b', two: [3].map((n) => n - 1)[0] }; return both`
  const run = new Function(leave(`function entry() { ${code} }`) + '; return entry()')
  expect(run()).toEqual({ one: 1, two: 2 })
})

it.each([
  ['an object', 'const a = { ...b }'],
  ['an object `as const`', 'const a = { ...b } as const'],
  ['a call with an object', 'const a = advise({ ...b, docs: docs.failures })'],
])('a bundler drops %s that nobody needs', async (_, code) => {
  const entry = 'entry.ts'
  const given: Plugin = {
    name: 'given',
    resolveId: (id) => (id === entry ? id : false),
    load: () => leave(`import { advise, b, docs } from 'elsewhere'\n${code}`),
  }
  const rolldownOptions = { input: entry, plugins: [given], preserveEntrySignatures: 'strict' as const }
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, rolldownOptions },
  })
  const [chunk] = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  expect(chunk?.type === 'chunk' && chunk.code).not.toContain('...')
})

it('a text is found in a script however a minifier quotes it', () => {
  const text = 'Alert at once: the visitor’s `ticket` was "sent" twice.'
  const code = `let a={youDo:"Alert at once: the visitor\\u2019s \`ticket\` was \\"sent\\" twice."}`
  expect(findTexts(code, ['Nobody wrote this sentence.', text])).toEqual([text])
})
