import type { ListedScenario } from '../../scenarios/scenario.ts'
import type { ShownAdvice } from '../../scenarios/load-reading.ts'
import { realVendor } from '../../scenarios/real-vendor.ts'
import { toDocsUrl } from '../../link/repository.ts'
import { adviceWords } from '../../words/advice.ts'
import { useWords } from '../../words/use-words.ts'
import { Marked } from '../../ui/marked.tsx'
import { Panel } from '../../ui/panel.tsx'
import { InOutage } from './in-outage.tsx'
import { Now } from './now.tsx'
import { RemedyCode } from './remedy-code.tsx'
import './advice-box.css'

interface AdviceBoxProps {
  scenario: ListedScenario
  advice: ShownAdvice
  duringOutage: boolean
  /** Somebody has run it. */
  hasRun: boolean
}

/** What the visitor of a state sees, what the site does, whom to wake, and where to read on. */
export function AdviceBox({ scenario, advice, duringOutage, hasRun }: AdviceBoxProps) {
  const { language } = useWords()
  const words = adviceWords[language]
  const { visitorSees, youDo, remedy, alert, docs } = advice
  return (
    <Panel title={words.title} name="advice">
      {duringOutage && <Now scenario={scenario} />}
      {duringOutage && <h3>{words.healthyDay}</h3>}
      <dl>
        <dt>{words.visitorSees}</dt>
        <dd>
          <Marked text={visitorSees[language]} />
        </dd>
        <dt>{words.youDo}</dt>
        <dd>
          <Marked text={youDo[language]} />
          {remedy && <RemedyCode remedy={remedy} isWanted={hasRun} />}
        </dd>
        <dt>{words.alert}</dt>
        <dd>
          <b className="alert-when" data-when={alert.when}>
            {words.when[alert.when]}
          </b>{' '}
          <Marked text={alert.on[language]} />
        </dd>
        {/* No outage of Tencent's own can be played. */}
        {scenario.id !== realVendor.id && !duringOutage && (
          <>
            <dt>{words.inOutage}</dt>
            <dd>
              <InOutage scenario={scenario} duringOutage={false} />
            </dd>
          </>
        )}
        <dt>{words.docs}</dt>
        <dd>
          <a href={toDocsUrl(docs, language)}>{language === 'zh' ? (docs.zh ?? docs.en) : docs.en}</a>
        </dd>
      </dl>
    </Panel>
  )
}
