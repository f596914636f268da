import { beforeAll, expect, it } from 'vitest'
import { checkTypes, type Setting } from '../../src/check-types.ts'
import { installedEntries } from '../../src/installed-entries.ts'
import { listExports } from '../../src/list-exports.ts'

const all: readonly Setting[] = (['5.4', '5.9', '6', '7'] as const).flatMap((typescript) => [
  { typescript, resolution: 'node16', way: 'esm' },
  { typescript, resolution: 'node16', way: 'cjs' },
  { typescript, resolution: 'bundler', way: 'esm' },
  // TypeScript 6 calls it outdated, and 7 has it no more.
  ...(typescript < '6' ? [{ typescript, resolution: 'node10', way: 'esm' } as const] : []),
])
/** Nuxt and Vite themselves can't be found by node10. */
const notByNode10 = new Set(['@tcaptcha/vue/nuxt', '@tcaptcha/simulator/vite'])

let exports: Record<string, readonly string[] | string>
beforeAll(async () => {
  exports = await listExports(
    process.execPath,
    'import',
    installedEntries.map(({ specifier }) => specifier),
  )
})

it.each(all)('TypeScript $typescript reads every export by $resolution, $way', async (setting) => {
  const used: Record<string, readonly string[]> = {}
  for (const { specifier, isEsmOnly } of installedEntries) {
    if (isEsmOnly && setting.way === 'cjs') continue
    if (setting.resolution === 'node10' && notByNode10.has(specifier)) continue
    const names = exports[specifier]
    if (!Array.isArray(names)) throw new Error(`${specifier}: ${names}`)
    used[specifier] = names
  }
  expect(Object.keys(used).length).toBeGreaterThan(20)
  expect(await checkTypes(setting, used)).toEqual([])
})

it('a name that is not there, and a sub-path that is not, are errors', async () => {
  const setting: Setting = { typescript: '7', resolution: 'bundler', way: 'esm' }
  const errors = await checkTypes(setting, { '@tcaptcha/core': ['createCaptcha'], '@tcaptcha/core/none': [] })
  expect(errors).toHaveLength(2)
})
