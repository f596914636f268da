import type { TimelineEntry } from '../engine/chronicle.ts'
import { toMoment } from '../to-moment.ts'
import type { OutageWords } from '../words/en.ts'
import { useOutageWords } from '../words/use-outage-words.ts'
import './chronicle.css'

interface ChronicleProps {
  milestones: readonly TimelineEntry[]
  onLook: (at: number) => void
}

/** What happened, told in words; each entry leads to its moment in the plot. */
export function Chronicle({ milestones, onLook }: ChronicleProps) {
  const { words, count } = useOutageWords()
  // Said aloud: the turns only. The rest comes too fast to listen to.
  const turn = milestones.findLast(({ type }) => type === 'vendor' || type === 'outage')
  return (
    <section className="chronicle" aria-labelledby="chronicle-title">
      <h2 id="chronicle-title">{words.chronicle}</h2>
      {milestones.length === 0 && <p className="hint">{words.chronicleEmpty}</p>}
      <p className="unseen" role="status">
        {turn && tell(turn, words, count)}
      </p>
      <ol>
        {milestones.map((told) => (
          <li key={told.number} data-told={told.type}>
            <button type="button" onClick={() => onLook(told.at)}>
              <span className="told-number" data-told={told.type}>
                {told.number}
              </span>
              <time>{toMoment(told.at)}</time>
              <span>{tell(told, words, count)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function tell(milestone: TimelineEntry, words: OutageWords, count: (value: number) => string): string {
  const { told } = words
  switch (milestone.type) {
    case 'vendor':
      return told.vendor[milestone.mode]
    case 'breaker':
      return milestone.to === 'open' ? told.opened(milestone.failures, milestone.clients) : told[milestone.to]
    case 'outage':
      return told[milestone.what][milestone.to]
    case 'budget':
      return told.budget[milestone.ring]
    case 'setting':
      return told.setting(toName(milestone.name, words), toValue(milestone.value, words, count))
    default:
      return told[milestone.type]
  }
}

function toName(name: Extract<TimelineEntry, { type: 'setting' }>['name'], words: OutageWords): string {
  if (name === 'visitToken' || name === 'never') return words.settingNames[name]
  return name in words.sliders ? words.sliders[name as keyof OutageWords['sliders']] : name
}

function toValue(value: number | boolean, words: OutageWords, count: (value: number) => string): string {
  if (typeof value === 'number') return count(value)
  return value ? words.on : words.off
}
