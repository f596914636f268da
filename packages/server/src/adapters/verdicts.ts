import type { Verdict } from '../verdict/verdict.ts'

const verdicts = new WeakMap<object, Verdict>()

export const keepVerdict = (request: object, verdict: Verdict) => void verdicts.set(request, verdict)

/** The verdict with which a guard let this request through. Undefined where no guard did. */
export const verdictOf = (request: object): Verdict | undefined => verdicts.get(request)
