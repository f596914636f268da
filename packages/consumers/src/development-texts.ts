import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toFixtureFolder } from './install-fixture.ts'

const text = /(["'`])((?:(?!\1)[^\\\n$]){30,})\1/g

/** Long texts of the core's development build that its production build does not have: advice for developers. */
export function readDevelopmentTexts(): string[] {
  const read = (file: string) =>
    readFileSync(join(toFixtureFolder('bundlers'), 'node_modules/@tcaptcha/core/dist', file), 'utf8')
  const production = read('index.js')
  const found = [...read('index.development.js').matchAll(text)].map(([, , content = '']) => content)
  return [...new Set(found)].filter((content) => !production.includes(content))
}
