import { expect, it } from 'vitest'
import { findManifestFaults } from '../../../scripts/packages/check-manifest.mjs'
import { readEntryPoints } from '../../../scripts/packages/entry-points.mjs'
import { readPublicPackages } from '../../../scripts/packages/public-packages.mjs'

const packages = readPublicPackages()
const [found] = packages.filter(({ short }) => short === 'core')

it('the packages that are published are found', () => {
  expect(packages.map(({ short }) => short)).toEqual(
    expect.arrayContaining(['core', 'react', 'server', 'simulator', 'svelte', 'vue']),
  )
})

it.each([
  ['keywords', ['captcha']],
  ['homepage', undefined],
  ['bugs', 'https://example.com/'],
  ['files', []],
  ['sideEffects', undefined],
  ['engines', { node: '*' }],
  ['publishConfig', { access: 'public' }],
  ['dependencies', { '@tcaptcha/server': 'workspace:*' }],
  ['scripts', { postinstall: 'node x.js' }],
])('a package with bad %s is not published', (key, value) => {
  const faults = findManifestFaults({ short: 'core', manifest: { ...found?.manifest, [key]: value } })
  expect(faults).toHaveLength(1)
})

it('a sub-path without types is an error, and data and known scripts are none', () => {
  const read = (exports: Record<string, unknown>) => readEntryPoints({ name: 'x', exports })
  expect(() => read({ './new': './dist/new.js' })).toThrow('"./new"')
  expect(() => read({ './new': { import: './dist/new.js' } })).toThrow('"./new"')
  expect(read({ './package.json': './package.json', './tcaptcha.global.js': './x.js' })).toEqual([])
})
