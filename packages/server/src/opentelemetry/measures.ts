import type { VerifierStatus } from '../verify/verifier.ts'
import * as lists from './closed-lists.ts'

/** A number, or several by the words of a closed list. */
export interface Measure {
  name: string
  unit: string
  description: string
  /** Whether those of several verifiers add up. */
  adds: boolean
  /** The attribute that tells its words apart. */
  by: string | undefined
  words: readonly string[]
  read: (status: VerifierStatus) => readonly (readonly [word: string, value: number])[]
}

const single = (
  name: string,
  unit: string,
  read: (status: VerifierStatus) => number,
  description: string,
  adds = true,
): Measure => ({ name, unit, description, adds, by: undefined, words: [''], read: (status) => [['', read(status)]] })

/** `name`: of the metric, and of the attribute that tells its words apart. */
const several = (
  [name, by]: readonly [string, string],
  unit: string,
  words: readonly string[],
  read: Measure['read'],
  description: string,
): Measure => ({ name, unit, description, adds: true, by: `tcaptcha.${by}`, words, read })

/** What is measured of `status()`. */
export const measures: readonly Measure[] = [
  several(
    ['evidence.state', 'evidence.state'],
    '{verifier}',
    lists.evidenceStates,
    ({ evidence }) => [[evidence.state, 1]],
    'Verifiers for which the vendor is in this state.',
  ),
  several(
    ['outage.expired', 'outage.part'],
    '{verifier}',
    lists.outageParts,
    ({ evidence }) => evidence.expired.map((part) => [part, 1]),
    'Verifiers for which an outage goes on beyond its maximum: nothing unverified passes.',
  ),
  several(
    ['budget.remaining', 'budget.ring'],
    '{pass}',
    lists.sharedRings,
    ({ budgets }) => budgets.map(({ ring, left }) => [ring, left]),
    'Unverified passes left, as this process has spent them.',
  ),
  several(
    ['budget.limit', 'budget.ring'],
    '{pass}',
    lists.sharedRings,
    ({ budgets }) => budgets.map(({ ring, of }) => [ring, of]),
    'Unverified passes that there are at once when none has been used.',
  ),
  several(
    ['force.active', 'force.mode'],
    '{order}',
    lists.forceModes,
    ({ forced }) => forced.map(({ mode }) => [mode, 1]),
    'Orders of operators in force.',
  ),
  single('call.active', '{call}', ({ inFlight }) => inFlight, 'Calls to the API under way.'),
  single('call.limit', '{call}', ({ maxConcurrent }) => maxConcurrent, 'Calls to the API that there may be at once.'),
  single(
    'call.waiting',
    '{ticket}',
    ({ waiting }) => waiting,
    'Tickets that wait until the API may be asked for them.',
  ),
  single(
    'store.unhealthy',
    '{verifier}',
    ({ store }) => (store.healthy ? 0 : 1),
    'Verifiers whose store failed and has not worked since.',
  ),
  single(
    'clock.skew',
    's',
    ({ skew }) => skew / 1_000,
    'How far the clock of the API is ahead of this machine’s.',
    false,
  ),
]
