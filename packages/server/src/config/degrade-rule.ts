import { own, ownCopy } from '../platform/own-properties.ts'
import { VerifierConfigError, type VerifierConfig } from './config.ts'
import type { DegradeBudgets } from './degrade-budgets.ts'
import { requirePositive } from './require-positive.ts'

/** What an operator allows for one action. */
export type ActionRule = 'allow' | 'never' | { readonly perMinute: number }

/** The operator's budgets, copied, checked and complete. */
export interface ResolvedBudgets {
  globalPerMinute: number
  perSubjectPerMinute: number
  perIpPerMinute: number
  perIncident: number
  knownShare: number
  healthyAllowance: { perSubjectPerDay: number; globalPerMinute: number } | undefined
  /** `'*'` stands for those not named. */
  actionRule: (action: string | undefined) => ActionRule
}

/**
 * Reads the operator's rule. One that is fixed is checked and copied here and now, and so is what a function says at first;
 * what it says later, or fails to, must never open the gate by accident; the console is told each time that this begins.
 */
export function toDegradeReader(degrade: VerifierConfig['degrade']): () => 'never' | ResolvedBudgets {
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

function toRule(given: unknown): 'never' | ResolvedBudgets {
  if (given === 'never') return given
  if (typeof given !== 'object' || given === null) {
    throw new VerifierConfigError(
      'degrade',
      "`degrade` is missing. Say `'never'`, or how many unverified visitors may pass in an outage.",
    )
  }
  const { globalPerMinute, perSubjectPerMinute, perIpPerMinute, ...rest } = ownCopy(given) as DegradeBudgets
  const [perIncident = globalPerMinute * 30, knownShare = 0.25] = [own(rest, 'perIncident'), own(rest, 'knownShare')]
  requirePositive({
    'degrade.globalPerMinute': globalPerMinute,
    'degrade.perSubjectPerMinute': perSubjectPerMinute,
    'degrade.perIpPerMinute': perIpPerMinute,
    'degrade.perIncident': perIncident,
  })
  if (!(typeof knownShare === 'number' && knownShare >= 0 && knownShare < 1)) {
    throw new VerifierConfigError('degrade.knownShare', '`degrade.knownShare` must be at least 0 and below 1.')
  }
  const healthyAllowance = toAllowance(own(rest, 'healthyAllowance'))
  const actionRule = toActionRules(own(rest, 'actions'))
  const numbers = { globalPerMinute, perSubjectPerMinute, perIpPerMinute, perIncident: Number(perIncident), knownShare }
  return { ...numbers, healthyAllowance, actionRule }
}

function toAllowance(given: unknown): ResolvedBudgets['healthyAllowance'] {
  if (given === undefined) return undefined
  const [perSubjectPerDay, globalPerMinute] = [own(given, 'perSubjectPerDay'), own(given, 'globalPerMinute')]
  requirePositive({
    'degrade.healthyAllowance.perSubjectPerDay': perSubjectPerDay,
    'degrade.healthyAllowance.globalPerMinute': globalPerMinute,
  })
  return { perSubjectPerDay: Number(perSubjectPerDay), globalPerMinute: Number(globalPerMinute) }
}

function toActionRules(given: unknown): ResolvedBudgets['actionRule'] {
  const rules = new Map<string, ActionRule>()
  for (const [action, rule] of Object.entries(given ?? {})) {
    if (rule === undefined) continue
    if (rule === 'allow' || rule === 'never') rules.set(action, rule)
    else {
      const perMinute = own(rule, 'perMinute')
      requirePositive({ [`degrade.actions.${action}`]: perMinute })
      rules.set(action, { perMinute: Number(perMinute) })
    }
  }
  const usual = rules.get('*') ?? 'allow'
  return (action) => (action === undefined ? usual : (rules.get(action) ?? usual))
}
