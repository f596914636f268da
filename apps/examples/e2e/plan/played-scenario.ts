import type { ApiScenarioName, ScenarioName } from '@tcaptcha/simulator'
import type { ExpectedVerdict } from '../../../playground/src/backend-client/ticket-check.ts'
import type { Expected, VisitorAct } from '../../../playground/src/scenarios/scenario.ts'

/** What the panel is told to play, what the visitor does, and what the app has to get. */
export interface PlayedScenario {
  readonly list: 'script' | 'api'
  readonly name: ScenarioName | ApiScenarioName
  readonly visitor: VisitorAct
  /** About how long the vendor takes, where it takes long. */
  readonly seconds?: number | undefined
  /** How the captcha ends. */
  readonly expected: Omit<Expected, 'verdict'>
  /** What the server makes of it; undefined where nothing is sent. */
  readonly verdict: ExpectedVerdict | undefined
  /** Where the expectation is from, beside the playground. */
  readonly from?: string | undefined
}
