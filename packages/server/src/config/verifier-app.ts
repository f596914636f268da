import type { CaptchaKind } from '../api/captcha-app.ts'

/** One captcha app of the console. */
export interface VerifierApp {
  /** CaptchaAppId: digits, or the number itself. */
  appId: string | number
  /** AppSecretKey of the same app. Not the cloud SecretKey. A function is asked before every use, to change it without a restart. */
  appSecretKey: string | (() => string)
  /** A word of yours for it, which comes with every event about a ticket of the app or a fault of it. */
  scene?: string | undefined
  /** `'mini'`: an app of the console's mini programs. `verify()` may say otherwise for one ticket. @default 'web' */
  kind?: CaptchaKind | undefined
  /**
   * URLs that the app's pages load the captcha from, where they are not the vendor's usual ones. Looked at only when nearly all
   * visitors fail to load it (faults `script-unreached`, `script-gone`). @default those of `scriptProbe`
   */
  script?: string | readonly string[] | undefined
}
