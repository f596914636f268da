import { toShown } from '../outcome/to-shown.ts'
import { find } from '../platform/dom.ts'
import { pageKey } from '../platform/page-key.ts'
import { warnOnce } from '../platform/warn.ts'
import type { Sources } from '../script/sources.ts'
import { findNear } from './find-near.ts'
import type { TCaptchaOptions } from './options.ts'

/** `true` in the build that the `development` export condition selects, `false` in the default one. */
declare const __DEV__: boolean

/** Warns a developer of what works and is hardly meant. Does nothing in the default build. */
export function warnOfOptions(options: TCaptchaOptions, sources: Sources): void {
  if (!__DEV__) return
  for (const key of ['loadTimeout', 'openTimeout'] as const) {
    const given: unknown = options[key]
    // Less than a tenth of a second is hardly meant: seconds are.
    if (given === undefined || (typeof given === 'number' && given >= 100)) continue
    warnOnce(`\`${key}\` is ${toShown(given)}. It takes a number of milliseconds: 8000 is eight seconds.`)
  }
  if (!/^https?:/.test(location.origin)) {
    warnOnce(
      `This page's origin is ${location.origin}, which the vendor's risk control blocks. Give a WebView a real base URL.`,
    )
  }
  if (sources.some(({ intl, generation }) => intl && generation === 1)) {
    warnOnce(
      "The vendor has announced the end of the international 1.0 script (`'intl-v1'`) for 2025-12-31: without it every visitor gets a disaster ticket. Move to `'intl'`, with an app id of the international 2.0 console.",
    )
  }
  // The drop-in keeps the clicks of that element from the vendor's script.
  if (find('#TencentCaptcha').length > 0 && !(pageKey in document)) {
    warnOnce(
      'An element has id="TencentCaptcha". The vendor\'s script binds that element by itself and opens a second captcha: remove the id.',
    )
  }
}

/** Warns of names that are no option, with the one that may be meant. Does nothing in the default build. */
export function warnOfUnknownOptions(options: TCaptchaOptions): void {
  if (!__DEV__) return
  const names = Object.keys(known)
  for (const key of Object.keys(options)) {
    if (names.includes(key)) continue
    const near = findNear(key, names)
    const advice = near ? `Did you mean \`${near}\`?` : "What the vendor's constructor takes belongs in `vendor`."
    warnOnce(`Unknown option \`${key}\`. ${advice}`)
  }
}

/** Warns at creation of options that `execute()` will reject. Does nothing in the default build and on a server. */
export function warnOfMissingAppId(getOptions: () => TCaptchaOptions): void {
  if (!__DEV__ || typeof document === 'undefined') return
  // Later: a framework that tracks what is read would take the getter for a dependency of what it is drawing.
  void Promise.resolve().then(() => {
    try {
      const options = getOptions()
      if (options.appId !== undefined) return
      warnOfUnknownOptions(options)
    } catch {
      // A getter that is not ready yet: `execute()` reads it again.
      return
    }
    warnOnce('`appId` is missing: `execute()` will reject. Set it here, or as a default of a provider above.')
  })
}

/** `satisfies`: an option that is missing here does not compile. */
const known = {
  appId: true,
  script: true,
  unsafeScriptSource: true,
  nonce: true,
  loadTimeout: true,
  openTimeout: true,
  element: true,
  vendor: true,
  visitToken: true,
  recover: true,
  fields: true,
  validate: true,
  onResult: true,
  onEvent: true,
} satisfies Record<keyof TCaptchaOptions, true>
