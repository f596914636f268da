import { readCaptchaCode } from '../api/captcha-code.ts'
import type { EmitEvent } from '../verdict/events.ts'
import { parseIp } from '../platform/ip-network.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { VerifyInput } from './read-shape.ts'

/** Tells the operator's listener what became of a ticket, and once more, louder, when somebody has to repair something. */
export function reportVerdict(emit: EmitEvent, verdict: Verdict, input: VerifyInput, appId: string | undefined) {
  const { reason, requestId, vendorCode, errorCode } = verdict
  const network = parseIp(input.ip)?.client
  const fields = { reason, appId, action: input.action, network, requestId, vendorCode, errorCode }
  if (verdict.kind === 'verified' || verdict.kind === 'degraded') emit({ type: verdict.kind, ...fields })
  else emit({ type: 'refused', kind: verdict.kind, ...fields })

  const alarming = typeof vendorCode === 'number' && readCaptchaCode(vendorCode, undefined).alarm && vendorCode !== 26
  if (verdict.kind === 'misconfigured' || reason === 'unknown-answer' || reason === 'internal' || alarming) {
    emit({ type: 'fault', ...fields })
  }
}
