import type { CaptchaApi } from '../api/captcha-api.ts'
import type { ResolvedBudgets } from '../config/degrade-rule.ts'
import type { ForceSwitch } from '../force/force-switch.ts'
import type { Namespace } from '../gate/namespace.ts'
import type { GuardedStore } from '../ledger/guarded-store.ts'
import type { OutageWatch } from '../outage/outage-watch.ts'
import type { Finding } from '../verdict/events.ts'
import type { VerdictKind } from '../verdict/verdict.ts'
import type { CallQueue } from './call-queue.ts'
import type { VerifierStatus } from './verifier.ts'

/** What has been counted since the verifier was made. */
export const createTally = () => ({
  verdicts: countKinds(),
  shadowVerdicts: countKinds(),
  reports: { abuse: 0, fine: 0 } satisfies Record<Finding, number>,
})

const countKinds = (): Record<VerdictKind, number> => ({
  verified: 0,
  degraded: 0,
  rejected: 0,
  unavailable: 0,
  misconfigured: 0,
})

export interface StatusParts {
  watch: OutageWatch
  queue: CallQueue
  api: CaptchaApi
  store: GuardedStore
  force: ForceSwitch
  enforced: Namespace
  shadow: Namespace
  tally: ReturnType<typeof createTally>
  maxConcurrent: number
  readDegrade: () => 'never' | ResolvedBudgets
  /** Whatever the verifier may ask or look at. */
  urls: readonly (URL | string)[]
}

export function createStatus(parts: StatusParts): () => VerifierStatus {
  const { watch, queue, tally } = parts
  const hosts = [...new Set(parts.urls.map((url) => new URL(url).host))]

  return () => {
    const budgets = parts.readDegrade()
    const left = ({ balance }: Namespace) => (budgets === 'never' ? [] : balance.left(budgets))
    return {
      evidence: watch.current(),
      inFlight: queue.active(),
      maxConcurrent: parts.maxConcurrent,
      waiting: queue.waiting(),
      skew: parts.api.skew(),
      verdicts: { ...tally.verdicts },
      shadowVerdicts: { ...tally.shadowVerdicts },
      reports: { ...tally.reports },
      budgets: left(parts.enforced),
      shadowBudgets: left(parts.shadow),
      store: parts.store.status(),
      forced: parts.force.list(),
      hosts,
    }
  }
}
