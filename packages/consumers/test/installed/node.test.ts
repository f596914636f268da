import { describe, expect, it } from 'vitest'
import { ensureRuntime } from '../../../runtimes/src/ensure-runtime.mjs'
import { installedEntries } from '../../src/installed-entries.ts'
import { listExports } from '../../src/list-exports.ts'

const all = installedEntries.map(({ specifier }) => specifier)
const dual = installedEntries.filter(({ isEsmOnly }) => !isEsmOnly).map(({ specifier }) => specifier)
/** It has effects only. */
const withoutExports = ['@tcaptcha/core/auto']

describe.each(['node-20', 'node-22', 'node-24'] as const)('in %s', (name) => {
  it('every entry point can be imported, and has what the others have who require it', async () => {
    const program = await ensureRuntime(name)
    const imported = await listExports(program, 'import', all)
    const required = await listExports(program, 'require', dual)
    const failed = Object.entries(imported).filter(([, names]) => typeof names === 'string')
    expect(failed).toEqual([])
    const empty = all.filter((specifier) => imported[specifier]?.length === 0)
    expect(empty).toEqual(withoutExports)
    expect(required).toEqual(Object.fromEntries(dual.map((specifier) => [specifier, imported[specifier]])))
  })
})
