import type { TCaptchaOptions, TCaptchaResult } from '@tcaptcha/core'
import type { ScenarioName } from '@tcaptcha/simulator'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Binding, Mounted } from '../binding.ts'
import { countListeners } from '../page/count-listeners.ts'
import { forgetVendor, toScriptUrl } from '../page/vendor-page.ts'
import { eventually, toOptions } from '../page/wait.ts'

/** What each test of the contract starts with: a page without a vendor, an empty host and no results. */
export interface Bench {
  host: () => HTMLElement
  /** What `onResult` was called with. */
  results: TCaptchaResult[]
  /** The listeners that are left, without those of the framework on the host. */
  listeners: () => string[]
  toOptions: (scenario: ScenarioName, more?: Partial<TCaptchaOptions>) => TCaptchaOptions
  mount: (options: TCaptchaOptions, into?: HTMLElement) => Mounted
  /** Unmounts after the test what was mounted without `mount`. */
  keep: (mounted: Mounted) => Mounted
  button: (within?: HTMLElement) => HTMLButtonElement
  whenResult: (count?: number) => Promise<void>
}

/** Prepares a page before each test of the surrounding `describe`, and clears it up after. */
export function useBench(binding: Binding): Bench {
  const results: TCaptchaResult[] = []
  let host: HTMLElement
  let mounted: Mounted[]
  let listeners: ReturnType<typeof countListeners>
  beforeEach(() => {
    forgetVendor()
    results.length = 0
    mounted = []
    host = document.createElement('div')
    document.body.append(host)
    listeners = countListeners()
  })
  afterEach(() => {
    for (const each of mounted) each.unmount()
    listeners.stop()
    host.remove()
  })
  const keep = (made: Mounted) => {
    mounted.push(made)
    return made
  }
  return {
    host: () => host,
    results,
    listeners: () => listeners.live(host),
    toOptions: (scenario, more) =>
      toOptions({ script: toScriptUrl(scenario), onResult: (result) => void results.push(result), ...more }),
    mount: (options, into = host) => keep(binding.mount(into, options)),
    keep,
    button(within = host) {
      const found = within.querySelector('button')
      if (!found) throw new Error('The binding drew no button.')
      return found
    },
    whenResult: (count = 1) => eventually(() => expect(results).toHaveLength(count)),
  }
}
