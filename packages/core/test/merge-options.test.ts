import { describe, expect, it, vi } from 'vitest'
import { mergeOptions } from '../src/index.ts'

describe('mergeOptions', () => {
  it('lets the nearest win, and an undefined value fall through to the default', () => {
    const merged = mergeOptions(
      { appId: '1', nonce: 'outer', loadTimeout: 1 },
      { nonce: 'inner', loadTimeout: undefined },
    )
    expect(merged).toMatchObject({ appId: '1', nonce: 'inner', loadTimeout: 1 })
  })

  it('merges vendor by key', () => {
    const merged = mergeOptions(
      { vendor: { userLanguage: 'en', enableDarkMode: true } },
      { vendor: { userLanguage: 'zh-cn' } },
    )
    expect(merged.vendor).toEqual({ userLanguage: 'zh-cn', enableDarkMode: true })
  })

  it('merges vendor by key when one of the two is made by a function', async () => {
    const merged = mergeOptions(
      { vendor: async () => ({ userLanguage: 'en', aidEncrypted: 'fresh' }) },
      { vendor: { userLanguage: 'zh-cn' } },
    )
    const make = merged.vendor
    expect(typeof make === 'function' && (await make())).toEqual({ userLanguage: 'zh-cn', aidEncrypted: 'fresh' })
  })

  it('calls all callbacks, the outer one first, though it throws, and reports what it threw', async () => {
    const calls: string[] = []
    const uncaught = catchUncaught()
    const merged = mergeOptions(
      {
        onResult: () => {
          calls.push('outer')
          throw new Error('the outer one is broken')
        },
      },
      { onResult: () => void calls.push('inner') },
    )
    merged.onResult?.({ kind: 'closed', ticket: undefined, by: 'visitor', correlationId: 'a' })
    expect(calls).toEqual(['outer', 'inner'])
    expect(await uncaught).toEqual(new Error('the outer one is broken'))
  })

  it('asks the nearest recover only', () => {
    const outer = vi.fn()
    const inner = vi.fn()
    expect(mergeOptions({ recover: outer }, { recover: inner }).recover).toBe(inner)
  })

  it('changes neither argument, and reads own properties only', () => {
    const defaults = Object.freeze({ appId: '1', vendor: Object.freeze({ userLanguage: 'en' }) })
    const options = Object.freeze(Object.assign(Object.create({ nonce: 'polluted' }), { vendor: {} }))
    const merged = mergeOptions(defaults, options)
    expect(merged).toMatchObject({ appId: '1', vendor: { userLanguage: 'en' } })
    expect(merged.nonce).toBeUndefined()
  })
})

/** As much of Node's process as the test needs: the package is compiled without Node's types. */
interface ErrorEvents {
  listeners: (event: string) => ((error: unknown) => void)[]
  removeAllListeners: (event: string) => void
  once: (event: string, listener: (error: unknown) => void) => void
  on: (event: string, listener: (error: unknown) => void) => void
}

/** The next uncaught error, which vitest would take for a failure of its own. */
function catchUncaught(): Promise<unknown> {
  const process: ErrorEvents = Reflect.get(globalThis, 'process')
  const listeners = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  return new Promise((resolve) => {
    process.once('uncaughtException', (error) => {
      for (const listener of listeners) process.on('uncaughtException', listener)
      resolve(error)
    })
  })
}
