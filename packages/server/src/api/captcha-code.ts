import type { VerdictReason } from '../verdict/reasons.ts'
import type { CaptchaKind } from './captcha-app.ts'

/** What one `CaptchaCode` means for an ordinary ticket. */
export interface CodeMeaning {
  readonly reason: VerdictReason
  /** The answer can only come from the back end that knows tickets; a front tier or junk can't produce it. */
  readonly provesTicketPath: boolean
  /** It says that the ticket was used, or may say so: in answer to a second try it is perhaps about our own first one. */
  readonly saysUsed: boolean
}

/** Source: the vendor's code tables, current and older. A code of 1 with `EvilLevel` 100 is malicious in invisible mode. */
export function readCaptchaCode(kind: CaptchaKind, code: number, evilLevel: number | undefined): CodeMeaning {
  if (code === 1 && evilLevel === 100) return meaning('risky', true)
  return (kind === 'mini' ? miniCodes : webCodes).get(code) ?? meaning('unknown-answer')
}

const meaning = (reason: VerdictReason, provesTicketPath = false, saysUsed = false): CodeMeaning => ({
  reason,
  provesTicketPath,
  saysUsed,
})

const older = [10, 11, 12, 13, 17, 18, 19, 20, 22, 23, 24].map((code) => [code, meaning('refused')] as const)

const webCodes = new Map<number, CodeMeaning>([
  [1, meaning('passed', true)],
  [6, meaning('mismatch')],
  [7, meaning('mismatch', true)],
  [8, meaning('expired', true)],
  [9, meaning('replayed', true, true)],
  [15, meaning('undecryptable')],
  [16, meaning('app-mismatch')],
  [21, meaning('risky')],
  [25, meaning('risky')],
  [31, meaning('billing')],
  [100, meaning('app-secret')],
  [104, meaning('replayed', false, true)],
  ...older,
])

/**
 * Of mini programs. 7 compares app ids, which a front tier can do: it proves as little as 16. No code of theirs says "used", so
 * 21 and 25 may; 9 and 104 are not documented, and mean there what they mean for the web.
 */
const miniCodes = new Map<number, CodeMeaning>([
  [1, meaning('passed', true)],
  [7, meaning('app-mismatch')],
  [8, meaning('expired', true)],
  [9, meaning('replayed', false, true)],
  [10, meaning('undecryptable')],
  [15, meaning('undecryptable')],
  [16, meaning('app-mismatch')],
  [21, meaning('refused', false, true)],
  [25, meaning('refused', false, true)],
  [31, meaning('billing')],
  [100, meaning('app-secret')],
  [104, meaning('replayed', false, true)],
])
