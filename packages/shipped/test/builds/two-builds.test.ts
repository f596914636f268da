import { parse } from 'acorn'
import { full } from 'acorn-walk'
import { expect, it } from 'vitest'
import { errorCodes } from '@tcaptcha/core'
import { readShipped } from '../../src/shipped-files.ts'

const files = readShipped('core')
const isDevelopment = ({ path }: { path: string }) => path.includes('.development.')

/** Texts of at least five words. */
function readProse(code: string): string[] {
  const found: string[] = []
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    const text =
      'value' in node &&
      (typeof node.value === 'string' ? node.value : node.type === 'TemplateElement' ? String(node.value) : '')
    if (text && text.split(' ').length > 4) found.push(text)
  })
  return found
}

it('the production build has no message for developers', () => {
  const known = [...Object.values(errorCodes).map(({ en }) => en), /^Verification /]
  for (const { path, text } of files.filter((file) => !isDevelopment(file))) {
    const unknown = readProse(text).filter(
      (prose) => !known.some((each) => (each instanceof RegExp ? each.test(prose) : each === prose)),
    )
    expect({ path, unknown }).toEqual({ path, unknown: [] })
    expect(text).not.toContain('console.warn')
  }
})

it("the development build alone listens to the page's developer tools", () => {
  for (const { path, text } of files) {
    const hears = /\/(?:index|tcaptcha\.global)\.development\.c?js$/.test(path)
    expect({ path, hears: text.includes('tcaptcha.devtools') }).toEqual({ path, hears })
  }
})

/** A function of each, its file, and how many messages there are at least. */
const readableParts: [string, string, number, RegExp][] = [
  ['createTCaptcha', 'client/client', 30, /\/index\./],
  ['captchaFetch', 'fetch/captcha-fetch', 1, /\/fetch\./],
  ['findCallback', 'auto/find-callback', 4, /\/auto\./],
  ['createTCaptcha', 'client/client', 35, /\/tcaptcha\.global\./],
]

it('the development build is readable: names, lines, and messages', () => {
  const development = files.filter(isDevelopment)
  expect(development).toHaveLength(7)
  for (const { path, text } of development) {
    const [name, file, messages] = readableParts.find(([, , , pattern]) => pattern.test(path)) ?? ['', '', 0]
    expect(text).toMatch(new RegExp(`^ *function ${name}\\(.*\\) \\{$`, 'm'))
    expect(text).toMatch(/^ {2,4}const \w{4,} = /m)
    expect(text).toContain(`// src/${file}.ts`)
    expect(readProse(text).length).toBeGreaterThan(messages)
  }
})
