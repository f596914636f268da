import { scenarios, type ScenarioName } from '@tcaptcha/simulator'
import { allScenarios } from '../../../playground/src/scenarios.ts'
import {
  toExpectedVerdict,
  type Expected,
  type PlaygroundScenario,
  type VisitorAct,
} from '../../../playground/src/scenarios/scenario.ts'
import type { PlayedScenario } from './played-scenario.ts'

interface Derived {
  visitor: VisitorAct
  expected: Expected
  from: string
  seconds?: number
}

const emptyForGood: Derived = {
  visitor: 'leaves',
  expected: { kind: 'closed', by: 'reset' },
  from: 'packages/contract, bounded.page.test.ts: since 2024 nobody but the visitor can see that it is empty, and only a reset ends it',
}

/**
 * Entries of the playground that differ from an ordinary app by more than what the vendor plays: another script, an older
 * vintage, a second source, an option.
 */
const derived: Readonly<Partial<Record<ScenarioName, Derived>>> = {
  'entry-fails-twice': {
    visitor: 'waits',
    expected: { kind: 'disaster', code: 'script-error', errorCode: 1001 },
    from: 'the entry of `entry-404`: one source is tried twice, and a second one, which the entry has, is not there',
  },
  'config-old-style': {
    visitor: 'solves',
    expected: { kind: 'solved' },
    from: 'the entry itself, which has the 1.0 script',
  },
  'challenge-blank': emptyForGood,
  'challenge-404': emptyForGood,
  'challenge-hang': emptyForGood,
  'slow-but-alive': {
    visitor: 'solves',
    seconds: 45,
    expected: { kind: 'solved' },
    from: 'the entry itself, in the app that has its `openTimeout`: the others are excused',
  },
}

const names = Object.keys(scenarios) as ScenarioName[]

/** Every scenario of the simulator's scripts. Throws for one that nothing says the outcome of. */
export const scriptScenarios: readonly PlayedScenario[] = names.map((name) => {
  const { visitor, expected, seconds, from } = derived[name] ?? { ...findEntry(name), from: undefined }
  const { verdict: _, ...outcome } = expected
  return { list: 'script', name, visitor, seconds, from, expected: outcome, verdict: toExpectedVerdict(expected) }
})

/** The playground's entry of an app like any other, in which only the vendor plays that scenario. */
function findEntry(name: ScenarioName): PlaygroundScenario {
  const entry = allScenarios.find(({ id }) => id === name)
  if (!entry) throw new Error(`The playground has no entry "${name}", and plan/script-scenarios.ts derives none.`)
  const { scripts, options, page, sends, check } = entry
  const [{ file, plays }, second] = scripts
  if (file !== 'TJCaptcha.js' || plays !== name || second || options || page || sends || check)
    throw new Error(`The playground's entry "${name}" is no ordinary app: derive it in plan/script-scenarios.ts.`)
  return entry
}
