'use client'

// One by one: `export *` from a client module breaks Next.js.
export { TCaptcha, type TCaptchaProps } from './tcaptcha.ts'
export { TCaptchaProvider, type TCaptchaProviderProps } from './tcaptcha-provider.ts'
export { useTCaptcha, type UseTCaptchaReturn } from './use-tcaptcha.ts'
export { useTCaptchaForm, type UseTCaptchaFormReturn } from './use-tcaptcha-form.ts'
export type {
  RecoverDecision,
  ScriptOption,
  ScriptPreset,
  ScriptSource,
  TCaptchaError,
  TCaptchaErrorCode,
  TCaptchaEvent,
  TCaptchaOptions,
  TCaptchaResult,
  TCaptchaState,
  VendorOptions,
} from '@tcaptcha/core'
