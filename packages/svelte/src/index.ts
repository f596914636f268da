export { createTCaptcha } from './create-tcaptcha.ts'
export { setTCaptchaDefaults } from './defaults.ts'
export { tcaptcha, tcaptchaOn, type TCaptchaActionReturn } from './tcaptcha.ts'
export type {
  RecoverDecision,
  ScriptOption,
  ScriptPreset,
  ScriptSource,
  TCaptcha,
  TCaptchaError,
  TCaptchaErrorCode,
  TCaptchaEvent,
  TCaptchaOptions,
  TCaptchaResult,
  TCaptchaState,
  VendorOptions,
} from '@tcaptcha/core'
