import { toVerdictInOutage } from '../../scenarios/outage-variant.ts'
import type { ListedScenario } from '../../scenarios/scenario.ts'
import { adviceWords } from '../../words/advice.ts'
import { useWords } from '../../words/use-words.ts'
import { Marked } from '../../ui/marked.tsx'
import { InOutage } from './in-outage.tsx'

/** What becomes of the visitor while the outage is played: the advice below is about a healthy day. */
export function Now({ scenario }: { scenario: ListedScenario }) {
  const { language } = useWords()
  const words = adviceWords[language]
  const verdict = toVerdictInOutage(scenario)
  if (!verdict) return null
  return (
    <dl className="advice-now">
      <dt>{words.now}</dt>
      <dd>{words.becomes[verdict.kind]}</dd>
      <dt>{words.inOutage}</dt>
      <dd>
        <InOutage scenario={scenario} duringOutage />
      </dd>
      <dt>{words.alert}</dt>
      <dd>
        <b className="alert-when" data-when="at-once">
          {words.when['at-once']}
        </b>{' '}
        <Marked text={words.alertNow} />
      </dd>
    </dl>
  )
}
