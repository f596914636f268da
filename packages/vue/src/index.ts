export type { TCaptchaProps } from './props.ts'
export { TCaptcha, type TCaptchaSlotProps } from './tcaptcha.ts'
export { TCaptchaPlugin } from './tcaptcha-plugin.ts'
export { useTCaptcha, type UseTCaptchaReturn } from './use-tcaptcha.ts'
export { vTcaptcha } from './v-tcaptcha.ts'
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
