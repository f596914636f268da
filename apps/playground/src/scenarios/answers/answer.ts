import type { ApiScenarioName } from '@tcaptcha/simulator'
import type { ExpectedVerdict } from '../../backend-client/ticket-check.ts'
import type { Text } from '../../words/language.ts'
import type { Advice } from '../advice.ts'
import { define, judged, script, solved } from '../define.ts'
import type { PlaygroundScenario } from '../scenario.ts'
import { passes } from '../server-advice/verdicts.ts'

interface Answer {
  readonly api: ApiScenarioName
  readonly title: Text
  readonly what: Text
  readonly verdict: ExpectedVerdict
  readonly synonyms: string
  /** Nobody can check such a ticket in an outage, so it passes like any other. */
  readonly advice: Omit<Advice, 'inOutage'>
}

/** A trusted visitor's ticket, and what Tencent Cloud's API makes of it. */
export const answer = (
  id: string,
  { api, title, what, verdict: { kind, reason }, synonyms, advice }: Answer,
): PlaygroundScenario =>
  define(id, title, what, judged(solved, kind, reason), {
    scripts: [script('solved-without-ui')],
    check: { api },
    synonyms,
    advice: { ...advice, inOutage: passes },
  })
