/** Where a captcha runs. Mini programs have an action of the API of their own, and tickets without a randstr. */
export type CaptchaKind = 'web' | 'mini'

/** One app of the console, as far as questions to the vendor and reports about it need it. */
export interface CaptchaApp {
  readonly appId: string
  /** The first is the one in use. */
  readonly appSecretKeys: () => readonly [string, ...string[]]
  readonly kind: CaptchaKind
  /** The operator's word for it. */
  readonly scene: string | undefined
}
