import bcd from '@mdn/browser-compat-data' with { type: 'json' }
import { parse } from 'acorn'
import { simple } from 'acorn-walk'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { globalNames } from '../../../core/global-names.ts'
import { internalNames } from '../../../core/internal-names.ts'
import { toPath } from '../../src/shipped-files.ts'

const readAll = (folder: string, pattern: RegExp) =>
  readdirSync(toPath(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => readFileSync(toPath(`${folder}/${file}`), 'utf8'))
    .join('\n')
const toCode = (text: string) => text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')

const source = toCode(readAll('packages/core/src', /\.ts$/))
const has = (text: string, name: string) => new RegExp(`\\b${name}\\b`).test(text)

it('each is a property in the source of the core', () => {
  expect(internalNames.filter((name) => !new RegExp(`\\.${name}\\b|\\b${name}[?(:,}]`).test(source))).toEqual([])
})

it('none is a name of the public types', () => {
  const types = toCode(readAll('packages/core/dist', /\.d\.ts$/))
  expect(internalNames.filter((name) => has(types, name))).toEqual([])
})

it('none is used by a binding', () => {
  const bindings = toCode(['react', 'vue', 'svelte'].map((name) => readAll(`packages/${name}/src`, /\.ts$/)).join('\n'))
  expect(internalNames.filter((name) => new RegExp(`\\.${name}\\b`).test(bindings))).toEqual([])
})

it('none is a name of the platform', () => {
  const platform = JSON.stringify([bcd.api, bcd.javascript])
  expect(
    [...internalNames, ...globalNames].filter(
      (name) => platform.includes(`"${name}":`) || platform.includes(`"${name}_static":`),
    ),
  ).toEqual([])
})

/** Names of properties in a built file, and what it has in quotes. */
function readBuilt(file: string): { properties: Set<string>; texts: Set<string> } {
  const properties = new Set<string>()
  const texts = new Set<string>()
  const code = readFileSync(toPath(`packages/core/dist/${file}`), 'utf8')
  simple(parse(code, { ecmaVersion: 2018, sourceType: file.includes('.global.') ? 'script' : 'module' }), {
    MemberExpression({ computed, property }) {
      if (!computed && property.type === 'Identifier') properties.add(property.name)
    },
    Property({ computed, key }) {
      if (!computed && key.type === 'Identifier') properties.add(key.name)
    },
    Literal({ value }) {
      if (typeof value === 'string') texts.add(value)
    },
  })
  return { properties, texts }
}

it('none is in quotes, by which it would be found unshortened', () => {
  const { texts } = readBuilt('index.development.js')
  expect(internalNames.filter((name) => texts.has(name))).toEqual([])
})

it('the production build has none of them, and the development build has them', () => {
  const production = readBuilt('index.js').properties
  const development = readBuilt('index.development.js').properties
  expect(internalNames.filter((name) => production.has(name))).toEqual([])
  expect(internalNames.filter((name) => !development.has(name))).toEqual([])
})

const production = readBuilt('tcaptcha.global.js')

it('of the file for a <script> none has more names, and those are of no text by which they would be found', () => {
  const names = [...internalNames, ...globalNames]
  expect(names.filter((name) => production.properties.has(name) || production.texts.has(name))).toEqual([])
  const development = readBuilt('tcaptcha.global.development.js').properties
  expect(names.filter((name) => !development.has(name))).toEqual([])
})

it('what a page and the vendor see of the file for a <script> keeps its names', () => {
  const seen =
    'ret ticket randstr appid CaptchaAppId bizState errorCode errorMessage visitToken correlationId cn intl code name ' +
    'TencentCaptcha ready showFn show destroy bubbles composed cancelable detail enableDarkMode'
  const { properties, texts } = production
  expect(seen.split(' ').filter((name) => !properties.has(name) && !texts.has(name))).toEqual([])
})
