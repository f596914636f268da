import type { RecoverDecision, TCaptchaError, TCaptchaOptions } from '@tcaptcha/core'
import type { RecoverRules } from '../../link/controls.ts'

const throttled = 1014
const codes = [...Array.from({ length: 14 }, (_, index) => 1001 + index), 1085]
const usual = (code: number): RecoverDecision => (code === throttled ? 'fail' : 'ticket')

/**
 * The rules that a state's own function comes to, and over them what the visitor set. Asked for each code: a function has no
 * source in a build. The vendor's throttling is named only where the rule is about nothing else.
 */
export function planRecover(recover: TCaptchaOptions['recover'], chosen: RecoverRules = {}): RecoverRules {
  const answers = codes.flatMap((errorCode) => {
    const decision = recover?.({ errorCode } as TCaptchaError, 1)
    return decision && decision !== usual(errorCode) ? [[errorCode, decision] as const] : []
  })
  const others = answers.filter(([code]) => code !== throttled)
  return { ...Object.fromEntries(others.length > 0 ? others : answers), ...chosen }
}

/** The rules as the option's function; undefined where there are none. */
export function toRecoverCode(rules: RecoverRules): string | undefined {
  const entries = Object.entries(rules)
  if (entries.length === 0) return undefined
  const chain = entries.map(([code, decision]) => `errorCode === ${code} ? '${decision}' : `)
  return `({ errorCode }) => (${chain.join('')}undefined)`
}
