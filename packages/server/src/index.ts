export type { BreakerConfig } from './outage/breaker.ts'
export type { Clock } from './platform/clock.ts'
export {
  VerifierConfigError,
  type CanaryConfig,
  type LimitConfig,
  type ScriptProbeConfig,
  type VisitTokenConfig,
  type VerifierConfig,
} from './config/config.ts'
export type { DegradeBudgets, DegradeRule } from './config/degrade-budgets.ts'
export type { VerifierApp } from './config/verifier-app.ts'
export { createVerifier } from './create-verifier.ts'
export type { Verifier, VerifierStatus } from './verify/verifier.ts'
export type { VerifyInit } from './verify/verify-init.ts'
export type { ForcedOrder } from './force/forced-modes.ts'
export type { ForceSource, ForceTexts } from './force/force-source.ts'
export type { Forced, ForceEnded } from './force/force-switch.ts'
export type { ForceMode, ForceOptions, ForceRefusal } from './force/order.ts'
export { captchaHeader } from './http/deny-response.ts'
export { isDisasterTicket, parseDisasterTicket, type DisasterTicket } from './ticket/disaster-ticket.ts'
export { encryptAppId, type EncryptAppIdOptions, type EncryptedAppId } from './api/encrypt-app-id.ts'
export type {
  BudgetRing,
  FaultFields,
  Finding,
  ForceEventFields,
  TicketEventFields,
  VerifierEvent,
} from './verdict/events.ts'
export type { BreakerState, CanaryHealth, Evidence, EvidenceFault, EvidenceState } from './verdict/evidence.ts'
export { forwardedIp, type HeaderSource } from './http/read/forwarded-ip.ts'
export { guard } from './http/guard.ts'
export type { GuardOptions } from './http/guard-options.ts'
export type { VisitTokenInput, IssuedVisitToken } from './gate/issue-visit-token.ts'
export { memory, type MemoryOptions } from './stores/memory.ts'
export type { Proof } from './http/read/proof.ts'
export { readProof } from './http/read/read-request.ts'
export { visitTokenHandler, type VisitTokenHandlerOptions } from './http/visit-token-handler.ts'
export { faults, type FaultReason } from './verdict/faults.ts'
export { reasons, type VerdictReason } from './verdict/reasons.ts'
export type {
  BudgetAnswer,
  BudgetCharge,
  BudgetStore,
  EvidenceStore,
  ReplayStore,
  VerifierStore,
} from './stores/stores.ts'
export type { CaptchaKind } from './api/captcha-app.ts'
export type { ApiResponse, SendRequest } from './api/send-request.ts'
export type { Credentials } from './api/tc3.ts'
export type { BudgetLeft } from './gate/budget-balance.ts'
export type { StoreStatus } from './ledger/store-health.ts'
export { toLogEntry, type Verdict, type VerdictKind } from './verdict/verdict.ts'
export type { Subject, VerifyInput } from './verify/read-claim.ts'
