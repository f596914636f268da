export { attach } from './attach/attach.ts'
export type { AttachOptions } from './attach/attach-form.ts'
export { createClickHandler } from './attach/click-handler.ts'
export { createTCaptcha, type TCaptcha } from './client/client.ts'
export { cspHosts, type CspDirectives } from './script/csp-hosts.ts'
export type { TCaptchaDevtools } from './outcome/devtools.ts'
export { createDisasterTicket, type DisasterTicketInit, type Generation } from './outcome/disaster-ticket.ts'
export { errorCodes, type ErrorCodeInfo } from './outcome/error-codes.ts'
export { TCaptchaError, type TCaptchaErrorCode, type TCaptchaErrorInit } from './outcome/errors.ts'
export type { TCaptchaEvent } from './outcome/events.ts'
export { loadTCaptchaScript, type LoadScriptOptions } from './script/load-tcaptcha-script.ts'
export { mergeOptions } from './options/merge-options.ts'
export type { FieldNames, OptionsSource, RecoverDecision, TCaptchaOptions, ValidateContext } from './options/options.ts'
export { parseDisasterTicket, type DisasterTicket } from './outcome/parse-disaster-ticket.ts'
export { preconnect } from './script/preconnect.ts'
export {
  createClosedResult,
  normalizeCallback,
  type ClosedResult,
  type DisasterResult,
  type FailedResult,
  type ResultContext,
  type SolvedResult,
  type TCaptchaResult,
} from './outcome/result.ts'
export type { ScriptOption, ScriptPreset, ScriptSource, SourceOptions } from './script/sources.ts'
export type { TCaptchaState } from './client/state.ts'
export type { VendorConstructor, VendorInstance, VendorOptions } from './script/vendor.ts'
