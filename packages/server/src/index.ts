export type { BreakerConfig, BreakerState } from './breaker.ts'
export type { Clock } from './clock.ts'
export {
  VerifierConfigError,
  type VisitTokenConfig,
  type DegradeBudgets,
  type DegradeRule,
  type VerifierApp,
  type VerifierConfig,
} from './config.ts'
export { createVerifier, type Verifier, type VerifierStatus } from './create-verifier.ts'
export { captchaHeader } from './deny-response.ts'
export { isDisasterTicket, parseDisasterTicket, type DisasterTicket } from './disaster-ticket.ts'
export { encryptAppId, type EncryptAppIdOptions, type EncryptedAppId } from './encrypt-app-id.ts'
export type { BudgetRing, TicketEventFields, VerifierEvent } from './events.ts'
export type { Evidence, EvidenceFault, EvidenceState } from './evidence.ts'
export { forwardedIp } from './forwarded-ip.ts'
export { guard, visitTokenHandler, type GuardOptions } from './guard.ts'
export type { VisitTokenInput, IssuedVisitToken } from './issue-visit-token.ts'
export { memory, type MemoryOptions } from './memory.ts'
export { readProof, type Proof } from './read-proof.ts'
export { reasons, type VerdictReason } from './reasons.ts'
export type { ScriptProbeConfig } from './script-probe.ts'
export type { BudgetAnswer, BudgetCharge, BudgetStore, EvidenceStore, ReplayStore, VerifierStore } from './stores.ts'
export type { Credentials } from './tc3.ts'
export { toLogEntry, type Verdict, type VerdictKind } from './verdict.ts'
export type { Subject, VerifyInput } from './verify-input.ts'
