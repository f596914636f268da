import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const packages = new URL('../../', import.meta.url)
const files = ['react', 'vue', 'svelte'].flatMap((name) =>
  readdirSync(new URL(`${name}/src/`, packages))
    // The Nuxt module is none: it writes a plugin.
    .filter((file) => file.endsWith('.ts') && !file.startsWith('nuxt'))
    .map((file) => `${name}/src/${file}`),
)

/** What belongs into the core. Names of options pass through a binding; what they mean does not concern it. */
const foreign = {
  'a word of the vendor':
    /TencentCaptcha|TJ?N?Captcha\.js|AqSCode|qcloud|gtimg|t(?:r)?error_|randstr|errorCode|['"]embed/,
  'a timer or a clock': /setTimeout|setInterval|requestAnimationFrame|Date\.now|performance\./,
  'a default of an option': /\b(?:\w+Timeout|script|nonce|vendor)\b[^,;:]*(?:\?\?|\|\||=)\s*['"{[\d]/,
  'a decision about an outcome': /\b(?:kind|ticket|error|code|vendor|script)\b[^,;\n]*(?:&&|\|\||\?\s|===|!==)/,
  'an outcome made by hand': /\b(?:kind|by)\s*:\s*['"`]/,
}
const toCode = (text: string) => text.replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '')

const findForeign = (code: string) =>
  Object.entries(foreign).flatMap(([what, pattern]) => (pattern.test(code) ? [what] : []))

it.each(files)('%s is thin: at most 40 lines, and nothing that belongs into the core', (file) => {
  const text = readFileSync(new URL(file, packages), 'utf8')
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
  expect(findForeign(toCode(text))).toEqual([])
})

it.each([
  ['a word of the vendor', "const isBroken = ticket.startsWith('terror_')"],
  ['a timer or a clock', 'setTimeout(captcha.reset, 100)'],
  ['a default of an option', 'const { loadTimeout = 8000 } = options'],
  ['a decision about an outcome', "if (result.kind === 'closed') return"],
  ['an outcome made by hand', "const closed = { kind: 'closed', ticket: undefined, by: 'reset' }"],
])('would notice %s', (what, code) => expect(findForeign(code)).toEqual([what]))
