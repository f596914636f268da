import { toLink } from '../../link/link.ts'
import { toInOutage } from '../../scenarios/in-outage.ts'
import { toVerdictInOutage } from '../../scenarios/outage-variant.ts'
import type { ListedScenario } from '../../scenarios/scenario.ts'
import { Icon } from '../../ui/icon.tsx'
import { adviceWords } from '../../words/advice.ts'
import { useWords } from '../../words/use-words.ts'

interface InOutageProps {
  scenario: ListedScenario
  duringOutage: boolean
}

/** What becomes of the same ticket in an outage, and the link that plays it. */
export function InOutage({ scenario, duringOutage }: InOutageProps) {
  const { language } = useWords()
  const words = adviceWords[language]
  const verdict = toVerdictInOutage(scenario)
  if (!verdict) return toInOutage(scenario) === 'in-outage' ? words.isInOutage : words.noTicket
  return (
    <>
      <span className="in-outage-verdict">
        <i className="kind" data-kind={verdict.kind} />
        <code data-kind={verdict.kind}>{verdict.kind}</code> <code>{verdict.reason}</code>
      </span>{' '}
      {duringOutage ? (
        words.playing
      ) : (
        <a className="play-in-outage" href={toLink(scenario.id, { during: 'outage', play: '1' })}>
          <Icon name="play" />
          {words.playIt}
        </a>
      )}
    </>
  )
}
