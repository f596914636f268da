import type { ExpectedVerdict } from '../../backend-client/ticket-check.ts'
import { toExpectedVerdict, type Expected } from '../../scenarios/scenario.ts'
import type { FormPlan } from './plan-form.ts'
import type { SnippetInput } from './input.ts'
import type { Plan } from './plan.ts'

/** What a test expects. */
export interface OutcomePlan {
  /** What the visitor reads in the end; undefined where the form is gone by then. */
  readonly says: keyof FormPlan['says'] | undefined
  /** Requests to the server. */
  readonly sent: number
  /** Of the ticket that is sent, as code that `toMatchObject` takes; undefined where the state types one. */
  readonly ticket: string | undefined
  /** Undefined where nothing is sent. */
  readonly verdict: ExpectedVerdict | undefined
}

/** The outcome of the state's entry, as the visitor's own rules change it. */
export function planOutcome({ input, sends }: Plan): OutcomePlan {
  const expected = withRules(input)
  if (expected.kind === 'failed') return { says: 'later', sent: 0, ticket: undefined, verdict: undefined }
  if (expected.kind === 'closed') {
    const isGone = expected.by === 'reset' || expected.by === 'removed'
    return { says: isGone ? undefined : 'solve', sent: 0, ticket: undefined, verdict: undefined }
  }
  // Of the vendor itself nothing is expected, but a test never asks it.
  const verdict = toExpectedVerdict(expected.verdict === null ? { kind: expected.kind } : expected)
  const typesTicket = sends?.some(({ changes }) => changes.some(({ name }) => name === 'ticket')) ?? false
  return {
    says: verdict?.kind === 'verified' || verdict?.kind === 'degraded' ? 'welcome' : 'refused',
    sent: sends?.length ?? 1,
    ticket: typesTicket ? undefined : toTicket(expected),
    verdict,
  }
}

function toTicket({ kind, errorCode }: Expected): string {
  if (kind === 'solved') return 'expect.not.stringMatching(/^tr?error_/)'
  return `expect.stringMatching(/^tr?error_${errorCode === undefined ? '' : `${errorCode}_`}/)`
}

/** What was chosen by hand for this failure wins. */
function withRules({ scenario: { expected }, controls: { recover = {} } }: SnippetInput): Expected {
  const { kind, code, errorCode = code?.startsWith('script-') ? 1001 : 0 } = expected
  const rule = recover[errorCode]
  if (rule === 'fail' && kind === 'disaster') return { kind: 'failed', errorCode }
  if (rule !== 'ticket' || kind !== 'failed') return expected
  const isThrottled = errorCode === 1014
  return {
    kind: 'disaster',
    errorCode,
    verdict: { kind: 'rejected', reason: isThrottled ? 'disaster-throttled' : 'disaster-healthy' },
  }
}
