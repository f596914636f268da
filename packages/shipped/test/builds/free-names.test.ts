import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readPublicPackages } from '../../../../scripts/packages/public-packages.mjs'
import { findFreeNames } from '../../src/free-names.ts'
import { toPath } from '../../src/shipped-files.ts'

it.each(readPublicPackages().map(({ short }) => short))(
  'no built file of %s uses a name that nothing declares',
  (name) => {
    const folder = toPath(`packages/${name}/dist`)
    const files = readdirSync(folder).filter((file) => /\.c?js$/.test(file))
    expect(files).not.toEqual([])
    const faults = files.flatMap((file) => {
      const isModule = file.endsWith('.js') && !file.includes('.global.')
      return findFreeNames(readFileSync(`${folder}/${file}`, 'utf8'), isModule).map((fault) => `${file}: ${fault}`)
    })
    expect(faults).toEqual([])
  },
)

it('a helper that the build forgot is found, and a declared, guarded or known name is not', () => {
  expect(findFreeNames('exports.a = (b) => _nullishCoalesce(b, () => 1)', false)).toEqual(['_nullishCoalesce:1'])
  expect(findFreeNames('function f(a){return_nullishCoalesce(a)}', false)).toEqual(['return_nullishCoalesce:1'])
  expect(findFreeNames('const a = 1; module.exports = typeof Deno + a + process.pid + fetch', false)).toEqual([])
  expect(findFreeNames('0&&(module.exports={a});', false)).toEqual([])
  expect(findFreeNames('export default require("x")', true)).toEqual(['require:1'])
})
