import {
  createVerifier,
  memory,
  type VisitTokenInput,
  type DegradeBudgets,
  type DegradeRule,
  type Evidence,
  type Verdict,
  type VerifierEvent,
  type VerifyInput,
} from '@tcaptcha/server'
import { simulatorKeys } from '@tcaptcha/simulator'
import type { OutageSettings } from '../../settings.ts'
import type { Random } from '../crowd/random.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** The app id of the site, which everybody can read in its page. */
export const appId = '190000000'
const action = 'login'

/** How full the rings are that all visitors share, from 0 to 1, as this process has used them. */
export interface BudgetUse {
  global: number
  unknown: number
  incident: number
}

interface SiteParts {
  fetch: typeof fetch
  clock: VirtualClock
  random: Random
  settings: () => OutageSettings
  onEvent: (event: VerifierEvent) => void
}

/** A site behind the verifier, as its server is written: the verifier is the real one. */
export interface Site {
  verify: (input: Omit<VerifyInput, 'action'>) => Promise<Verdict>
  /** What a page is given, where the site asks for it. */
  issueVisitToken: (ip: string) => Promise<string | undefined>
  /** Deploys with the settings of now. What was seen is forgotten; budgets and used tickets are in the store, and stay. */
  restart: () => Promise<void>
  evidence: () => Evidence
  budgets: () => BudgetUse
}

export function createSite({ fetch, clock, random, settings, onEvent }: SiteParts): Site {
  const store = memory({ now: clock.monotonic })
  let verifier = deploy()

  function deploy() {
    const { visitToken } = settings()
    return createVerifier({
      appId,
      ...simulatorKeys,
      acceptSimulator: true,
      degrade: () => toRule(settings()),
      ...(visitToken ? { visitToken: { secret: 'no secret: this site is a play on a page' } } : {}),
      store,
      fetch,
      clock,
      random,
      onEvent,
    })
  }

  return {
    verify: (input) => verifier.verify({ ...input, action }),
    async issueVisitToken(ip) {
      if (!settings().visitToken) return undefined
      const input: VisitTokenInput = { ip, action }
      const issued = await verifier.issueVisitToken(input)
      return issued.issued ? issued.visitToken : undefined
    },
    async restart() {
      verifier.close()
      verifier = deploy()
      await verifier.probe()
    },
    evidence: () => verifier.status().evidence,
    budgets() {
      const { budgets: shared } = verifier.status()
      const used = (ring: keyof BudgetUse) => {
        const { left, of } = shared.find((budget) => budget.ring === ring) ?? { left: 0, of: 0 }
        return of === 0 ? 0 : 1 - left / of
      }
      return { global: used('global'), unknown: used('unknown'), incident: used('incident') }
    },
  }
}

const toRule = (settings: OutageSettings): DegradeRule => (settings.never ? 'never' : toBudgets(settings))

const toBudgets = ({ global, subject, ip }: OutageSettings): DegradeBudgets => ({
  globalPerMinute: global,
  perSubjectPerMinute: subject,
  perIpPerMinute: ip,
})
