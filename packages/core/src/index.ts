export { attach } from './attach.ts'
export type { AttachOptions } from './attach-form.ts'
export { createTCaptcha, type TCaptcha } from './client.ts'
export { cspHosts, type CspDirectives } from './csp-hosts.ts'
export { createDisasterTicket, type DisasterTicketInit, type Generation } from './disaster-ticket.ts'
export { errorCodes, type ErrorCodeInfo } from './error-codes.ts'
export { TCaptchaError, type TCaptchaErrorCode, type TCaptchaErrorInit } from './errors.ts'
export type { TCaptchaEvent } from './events.ts'
export { loadTCaptchaScript, type LoadScriptOptions } from './load-tcaptcha-script.ts'
export { mergeOptions } from './merge-options.ts'
export type { FieldNames, OptionsSource, RecoverDecision, TCaptchaOptions } from './options.ts'
export { parseDisasterTicket, type DisasterTicket } from './parse-disaster-ticket.ts'
export { preconnect } from './preconnect.ts'
export {
  normalizeCallback,
  type ClosedResult,
  type DisasterResult,
  type FailedResult,
  type ResultContext,
  type SolvedResult,
  type TCaptchaResult,
} from './result.ts'
export type { ScriptOption, ScriptPreset, ScriptSource, SourceOptions } from './sources.ts'
export type { TCaptchaState } from './state.ts'
export type { VendorConstructor, VendorInstance, VendorOptions } from './vendor.ts'
