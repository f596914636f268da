import type { Verdict } from '../verdict/verdict.ts'

const verdicts = new WeakMap<object, Verdict>()

/** Gives the verdict back. */
export function keepVerdict(request: object, verdict: Verdict): Verdict {
  verdicts.set(request, verdict)
  return verdict
}

/** The verdict with which a guard let this request through. Undefined where no guard did. */
export const verdictOf = (request: object): Verdict | undefined => verdicts.get(request)
