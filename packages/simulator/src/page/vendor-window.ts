/** The second stage, as the entry finds it on `window`. */
export interface Stage {
  create: () => void
  destroy: () => void
  refresh: () => void
  getTicket: () => { ticket: string; randstr: string } | null
}

/** The options object of a page, after the entry has written to it. */
export type VendorOptions = Record<string, unknown>

/** The page's callback. Some faults call it with garbage. */
export type VendorCallback = (result: unknown) => void

/** The globals of the vendor's scripts. */
export interface VendorWindow extends Window {
  TencentCaptcha?: unknown
  __TencentCaptchaExists__?: unknown
  __TencentCaptchaOpts__?: unknown
  TCaptchaGlobal?: unknown
  AqSCodeCapDomain?: unknown
  AqSCodeCdnDomain?: unknown
  AqSCode?: ((options: VendorOptions, callback: VendorCallback) => Stage) | undefined
}
