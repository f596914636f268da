import type { ScenarioName } from '@tcaptcha/simulator'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the simulator listens, without a slash at the end. */
    simulatorUrl: string
    /** In `npm run test:all`: combinations of which `npm test` takes a sample all run. */
    isWide: boolean
  }
}

/** The URL of an entry script that plays `scenario`: the mainland 2.0 one, whose challenge is in the page itself. */
export const toScriptUrl = (scenario: ScenarioName = 'works'): string =>
  `${inject('simulatorUrl')}/~${scenario}/TJCaptcha.js`

/** The script tags of the vendor in this page, without the one of `openSentinel`. */
export const findScripts = (): HTMLScriptElement[] => findTags().filter(({ src }) => !src.includes('?sentinel'))

const findTags = () => [
  ...document.querySelectorAll<HTMLScriptElement>('script[src$="/TJCaptcha.js"], script[src*="/TJCaptcha.js?"]'),
]

/** The challenges on the page: one, or none. */
export const findChallenges = (): Element[] => [...document.querySelectorAll('[data-tcaptcha-challenge]')]

/**
 * Makes the page as it was before any script of the vendor, so that a test loads it anew. The listeners that the script
 * leaves on the document stay, as the vendor's do.
 */
export function forgetVendor(): void {
  for (const key of [
    'TencentCaptcha',
    '__TencentCaptchaExists__',
    '__TencentCaptchaOpts__',
    'TCaptchaGlobal',
    'AqSCode',
  ]) {
    Reflect.deleteProperty(window, key)
  }
  for (const element of findTags()) element.remove()
  const drawn = '[id^=tCaptcha], [id^=tcaptcha], .tencent-captcha__transform, .tencent-captcha-dy__loading'
  for (const element of document.querySelectorAll(drawn)) element.remove()
}
