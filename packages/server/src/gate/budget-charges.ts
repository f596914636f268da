import type { ResolvedBudgets } from '../config/degrade-rule.ts'
import type { IpNetwork } from '../platform/network/ip-network.ts'
import type { BudgetCharge } from '../stores/stores.ts'
import type { BudgetRing } from '../verdict/events.ts'
import type { BucketName, StoreKeys } from './store-keys.ts'

/** A charge, with the word that events use for its bucket. */
export interface RingCharge extends BudgetCharge {
  ring: BudgetRing
}

/** Whose budgets are charged. */
export interface BudgetOwner {
  ip: IpNetwork
  subject: string | undefined
  /** The app vouches that it knows this subject. */
  isKnown: boolean
}

const minute = 60_000
const day = 86_400_000
/** What one network may use, as multiples of one address: carrier NAT and campuses are many people. */
const widths = { address: 1, network: 4, site: 8 } as const

interface Bucket {
  limit: number
  burst: number
  windowMs: number
}

const perMinute = (limit: number): Bucket => ({ limit, burst: limit, windowMs: minute })
const perDay = (limit: number): Bucket => ({ limit, burst: limit, windowMs: day })
/** Of what all share ten seconds' worth at once: the first second of a minute must not take it all. */
const shared = (limit: number): Bucket => ({ limit, burst: Math.max(1, Math.ceil(limit / 6)), windowMs: minute })

/** The buckets that all visitors share, in the order they are shown. */
export const sharedBuckets = ({ globalPerMinute, perIncident, knownShare }: ResolvedBudgets) => ({
  global: shared(globalPerMinute),
  unknown: shared(Math.max(1, Math.floor(globalPerMinute * (1 - knownShare)))),
  incident: perDay(perIncident),
})

/** What one pass of an unverified ticket is charged to. `isAllowance`: the allowance of a healthy day, not the incident's. */
export interface PassCost {
  cost: number
  action: { name: string; perMinute: number } | undefined
  isAllowance: boolean
}

/** All charges of one pass: the cost counts in every one. */
export function chargesForPass(
  keys: StoreKeys,
  owner: BudgetOwner,
  budgets: ResolvedBudgets,
  pass: PassCost,
): RingCharge[] {
  const { cost, action, isAllowance } = pass
  const charges: RingCharge[] = []
  const add = (use: string, ring: BudgetRing, whose: string, bucket: Bucket) =>
    void charges.push({ ring, ...keys.bucket(use, ring, whose), cost, ...bucket })

  for (const { cidr, width } of owner.ip.prefixes)
    add('degrade', width, cidr, perMinute(budgets.perIpPerMinute * widths[width]))
  if (owner.subject !== undefined) add('degrade', 'subject', owner.subject, perMinute(budgets.perSubjectPerMinute))
  const { global, unknown, incident } = sharedBuckets(budgets)
  add('degrade', 'global', '', global)
  if (!owner.isKnown) add('degrade', 'unknown', '', unknown)
  if (action) add('degrade', 'action', action.name, shared(action.perMinute))
  const allowance = isAllowance ? budgets.healthyAllowance : undefined
  if (!allowance) add('degrade', 'incident', '', incident)
  else {
    add('allowance', 'allowance', owner.subject ?? '', perDay(allowance.perSubjectPerDay))
    add('allowance', 'global', '', shared(allowance.globalPerMinute))
  }
  return charges
}

/** What every try is charged to, before the API is asked. A subject counts per network: a stranger must not use up a victim's. */
export function chargesForTry(
  nameOf: NameTries,
  owner: BudgetOwner,
  limits: { perIpPerMinute: number; perSubjectPerMinute: number },
): RingCharge[] {
  const charges: RingCharge[] = chargesForAddress(nameOf, owner.ip, limits.perIpPerMinute)
  const { subject } = owner
  if (subject !== undefined) {
    const name = nameOf('subject', `${owner.ip.client}\n${subject}`)
    charges.push({ ring: 'subject', ...name, cost: 1, ...perMinute(limits.perSubjectPerMinute) })
  }
  return charges
}

/** Where tries are counted in this process alone, a bucket's name is whose it is. */
export type NameTries = (ring: BudgetRing, whose: string) => BucketName

export const nameHere: NameTries = (_ring, whose) => ({ key: whose, formerKeys: undefined })

export const chargesForAddress = (nameOf: NameTries, { prefixes }: IpNetwork, limit: number): RingCharge[] =>
  prefixes.map(({ cidr, width }) => ({
    ring: width,
    ...nameOf(width, cidr),
    cost: 1,
    ...perMinute(limit * widths[width]),
  }))
