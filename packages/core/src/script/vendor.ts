import { viewOf } from '../platform/dom.ts'

/** One instance of the vendor's captcha. All instances of a page share one live popup. */
export interface VendorInstance {
  show: () => void
  destroy: () => void
}

/** `window.TencentCaptcha`: `(appId, callback, options)`, or the same behind an element. */
export type VendorConstructor = new (...args: unknown[]) => VendorInstance

/** What the vendor's constructor takes as options. Keys that are not listed are passed on unchanged. */
export interface VendorOptions {
  /** Comes back in the result, to carry a value of your app through the challenge. */
  bizState?: unknown
  /** `true` follows `prefers-color-scheme`, `'force'` is always dark. */
  enableDarkMode?: boolean | 'force' | undefined
  /** A language tag such as `zh-cn` or `en`; wins over the console's setting. Any case. */
  userLanguage?: string | undefined
  /** `embed` needs the `element` option. @default 'popup' */
  type?: 'popup' | 'embed' | (string & {}) | undefined
  /** The help button: `false` hides it, a URL replaces its target. */
  needFeedBack?: boolean | string | undefined
  /** Whether a loading box is shown while the challenge opens. */
  loading?: boolean | undefined
  /** Made on your server, mandatory once the console enforces it. It expires: hand in a function that fetches it. */
  aidEncrypted?: string | undefined
  aidEncryptedType?: 'cbc' | 'gcm' | (string & {}) | undefined
  /** Base64, at most 128 bytes, for `gcm` only. */
  aidEncryptedAad?: string | undefined
  /** International 2.0 only. */
  enableAutoCheck?: boolean | undefined
  /** Elderly mode of the 1.0 scripts. */
  enableAged?: boolean | 'force' | undefined
  /** Size of the loading box in a native WebView. */
  sdkOpts?: { width: number; height: number } | undefined
  /** The challenge is visible; for looking at, not for layout. */
  ready?: ((info: unknown) => void) | undefined
  /** 2.0: rendered, with `duration` in ms. */
  showFn?: ((info: { duration: number; sid: string }) => void) | undefined
  /** 2.0: after each try of the visitor, failed ones too. */
  verifyFn?: ((info: { pass: boolean; sid: string }) => void) | undefined
  [key: string]: unknown
}

interface VendorWindow {
  TencentCaptcha?: VendorConstructor
  TCaptchaGlobal?: unknown
}

/** In a sandbox the script may have run in the page's own window, or in the sandbox. */
const findWindows = (): VendorWindow[] => [window, viewOf(document)] as VendorWindow[]

/** The vendor's constructor for that market, while the page has one: a function, and no element with that id. */
export function readVendor(intl: boolean): VendorConstructor | undefined {
  for (const { TencentCaptcha, TCaptchaGlobal } of findWindows()) {
    if (typeof TencentCaptcha === 'function' && (TCaptchaGlobal === true) === intl) return TencentCaptcha
  }
  return undefined
}

/**
 * The script refuses to run where its private flag is set. A flag without a constructor is what a run that threw
 * half-way, or a page that deleted the global, leaves behind: without this no later load could ever succeed.
 */
export function healPoisonedPage(): void {
  for (const view of findWindows()) {
    if (typeof view.TencentCaptcha !== 'function') Reflect.deleteProperty(view, '__TencentCaptchaExists__')
  }
}
