import type { VerdictReason } from '../verdict/reasons.ts'

/** What one `CaptchaCode` means for an ordinary ticket. */
export interface CodeMeaning {
  reason: VerdictReason
  /** The answer can only come from the back end that knows tickets; a front tier or junk can't produce it. */
  provesTicketPath: boolean
  /**
   * Worth waking somebody: the account or the config is wrong, or the vendor says something new. `if-many`: a visitor can cause
   * it with a ticket of another app, so it takes several networks, and no ticket that passed.
   */
  alarm: 'never' | 'always' | 'if-many'
}

/** Source: the vendor's code tables, current and older. A code of 1 with `EvilLevel` 100 is malicious in invisible mode. */
export function readCaptchaCode(code: number, evilLevel: number | undefined): CodeMeaning {
  if (code === 1 && evilLevel === 100) return meaning('risky', true)
  return codes.get(code) ?? meaning('unknown-answer', false, 'always')
}

const meaning = (
  reason: VerdictReason,
  provesTicketPath = false,
  alarm: CodeMeaning['alarm'] = 'never',
): CodeMeaning => ({
  reason,
  provesTicketPath,
  alarm,
})

const older = [10, 11, 12, 13, 17, 18, 19, 20, 22, 23, 24].map((code) => [code, meaning('refused')] as const)

const codes = new Map<number, CodeMeaning>([
  [1, meaning('passed', true)],
  [6, meaning('mismatch')],
  [7, meaning('mismatch', true)],
  [8, meaning('expired', true)],
  [9, meaning('replayed', true)],
  [15, meaning('undecryptable')],
  [16, meaning('app-mismatch', false, 'if-many')],
  [21, meaning('risky')],
  [25, meaning('risky')],
  [31, meaning('billing', false, 'always')],
  [100, meaning('app-secret', false, 'if-many')],
  [104, meaning('replayed')],
  ...older,
])
