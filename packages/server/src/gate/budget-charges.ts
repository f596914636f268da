import { toBase64Url } from '../platform/base64.ts'
import type { DegradeBudgets } from '../config/config.ts'
import { hmac } from '../platform/hmac.ts'
import type { BudgetRing } from '../verdict/events.ts'
import type { IpNetwork } from '../platform/ip-network.ts'
import type { BudgetCharge } from '../store/stores.ts'

/** A charge, with the word that events use for its ring. */
export interface RingCharge extends BudgetCharge {
  ring: BudgetRing
}

/** Who pays. */
export interface Payer {
  appId: string
  ip: IpNetwork
  subject: string | undefined
  /** The app vouches that it knows this subject. */
  known: boolean
}

const minute = 60_000
const day = 86_400_000
/** What one network may use, as multiples of one address: carrier NAT and campuses are many people. */
const widths = { address: 1, network: 4, site: 8 } as const

export interface Rings {
  limit: (payer: Payer, limits: { perIpPerMinute: number; perSubjectPerMinute: number }) => Promise<RingCharge[]>
  visitToken: (payer: Payer, limits: { perIpPerMinute: number; globalPerMinute: number }) => Promise<RingCharge[]>
  degrade: (payer: Payer, budgets: DegradeBudgets, use: DegradeUse) => Promise<RingCharge[]>
}

export interface DegradeUse {
  cost: number
  action: { name: string; perMinute: number } | undefined
  /** Spends the allowance of a healthy day instead of the incident's. */
  healthy: boolean
}

/** Turns payers into charges. Keys hold a keyed digest, so that whoever reads the store learns no address and no phone number. */
export function createRings(key: Promise<CryptoKey>, tag: string): Rings {
  const name = async (use: string, ring: string, payer: string) => {
    const digest = new Uint8Array(await hmac(await key, `${ring}\n${payer}`))
    return `{${tag}}:${use}:${ring}:${toBase64Url(digest.slice(0, 16))}`
  }
  const charge = async (
    use: string,
    ring: BudgetRing,
    payer: string,
    limit: number,
    rest: Partial<BudgetCharge> = {},
  ) => ({
    ring,
    limit,
    windowMs: minute,
    burst: limit,
    cost: 1,
    ...rest,
    key: await name(use, ring, payer),
  })
  const perAddress = (use: string, { ip }: Payer, limit: number, cost = 1) =>
    ip.prefixes.map(({ cidr, width }) => charge(use, width, cidr, limit * widths[width], { cost }))
  const perSubject = (use: string, { subject }: Payer, limit: number, cost = 1) =>
    subject === undefined ? [] : [charge(use, 'subject', subject, limit, { cost })]

  return {
    // Every try spends these, so a subject counts per network: a stranger must not use up a victim's.
    limit: (payer, { perIpPerMinute, perSubjectPerMinute }) => {
      const subject = payer.subject === undefined ? undefined : `${payer.ip.client}\n${payer.subject}`
      return Promise.all([
        ...perAddress('limit', payer, perIpPerMinute),
        ...perSubject('limit', { ...payer, subject }, perSubjectPerMinute),
      ])
    },

    visitToken: (payer, { perIpPerMinute, globalPerMinute }) =>
      Promise.all([
        ...perAddress('visit-token', payer, perIpPerMinute),
        charge('visit-token', 'global', '', globalPerMinute, { burst: smooth(globalPerMinute) }),
      ]),

    degrade: (payer, budgets, { cost, action, healthy }) => {
      const { globalPerMinute, perIncident = globalPerMinute * 30, knownShare = 0.25 } = budgets
      const open = Math.max(1, Math.floor(globalPerMinute * (1 - knownShare)))
      const allowance = healthy ? budgets.healthyAllowance : undefined
      return Promise.all([
        ...perAddress('degrade', payer, budgets.perIpPerMinute, cost),
        ...perSubject('degrade', payer, budgets.perSubjectPerMinute, cost),
        charge('degrade', 'global', '', globalPerMinute, { burst: smooth(globalPerMinute) }),
        ...(payer.known ? [] : [charge('degrade', 'unknown', '', open, { burst: smooth(open) })]),
        ...(action
          ? [charge('degrade', 'action', action.name, action.perMinute, { burst: smooth(action.perMinute) })]
          : []),
        ...(allowance
          ? [
              charge('allowance', 'allowance', payer.subject ?? '', allowance.perSubjectPerDay, {
                windowMs: day,
                cost,
              }),
              charge('allowance', 'global', '', allowance.globalPerMinute, {
                burst: smooth(allowance.globalPerMinute),
              }),
            ]
          : [charge('degrade', 'incident', '', perIncident, { windowMs: day })]),
      ])
    },
  }
}

/** Ten seconds' worth at once: the first second of a minute must not take it all. */
const smooth = (perMinute: number) => Math.max(1, Math.ceil(perMinute / 6))
