import { VerifierConfigError, type DegradeBudgets, type DegradeRule, type VerifierConfig } from './config.ts'
import { ownCopyOf } from '../platform/own-properties.ts'
import { requirePositive } from './require-positive.ts'

/**
 * Reads the operator's rule. One that is fixed is checked and copied here and now, and so is what a function says at first;
 * what it says later, or fails to, must never open the gate by accident; the console is told each time that this begins.
 */
export function toDegradeReader(degrade: VerifierConfig['degrade']): () => DegradeRule {
  const read = typeof degrade === 'function' ? degrade : undefined
  const first = toRule(read ? read() : degrade)
  if (!read) return () => first
  let isBroken = false
  return () => {
    try {
      const rule = toRule(read())
      isBroken = false
      return rule
    } catch (error) {
      // It is asked for every visitor of an outage.
      if (!isBroken) globalThis.console?.error('`degrade` of @tcaptcha/server, nothing passes unverified:', error)
      isBroken = true
      return 'never'
    }
  }
}

function toRule(given: unknown): DegradeRule {
  if (given === 'never') return given
  const rule = ownCopyOf(given)
  checkBudgets(rule)
  return rule
}

function checkBudgets(given: unknown): asserts given is DegradeBudgets {
  if (typeof given !== 'object' || given === null) {
    throw new VerifierConfigError(
      'degrade',
      "`degrade` is missing. Say `'never'`, or how many unverified visitors may pass in an outage.",
    )
  }
  const {
    globalPerMinute,
    perSubjectPerMinute,
    perIpPerMinute,
    perIncident = 1,
    knownShare = 0,
    healthyAllowance,
    actions = {},
  } = given as DegradeBudgets
  const numbers = { globalPerMinute, perSubjectPerMinute, perIpPerMinute, perIncident, ...healthyAllowance }
  for (const [name, value] of Object.entries(numbers)) requirePositive(`degrade.${name}`, value)
  if (!(knownShare >= 0 && knownShare < 1)) {
    throw new VerifierConfigError('degrade.knownShare', '`degrade.knownShare` must be at least 0 and below 1.')
  }
  for (const rule of Object.values(actions)) {
    if (rule === 'allow' || rule === 'never') continue
    requirePositive('degrade.actions', rule.perMinute)
  }
}
