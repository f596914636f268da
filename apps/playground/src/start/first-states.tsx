import { toLink } from '../link/link.ts'
import { findScenario } from '../scenarios.ts'
import { firstStates } from '../scenarios/first-states.ts'
import { Icon } from '../ui/icon.tsx'
import { startWords } from './words.ts'
import { useWords } from '../words/use-words.ts'
import './first-states.css'

/** Six states, each a card that opens and plays it. */
export function FirstStates() {
  const { words, language } = useWords()
  const { stories, plays } = startWords[language]
  return (
    <ol className="first-states">
      {firstStates.map((id) => {
        const { title, expected } = findScenario(id)
        const kind = expected.verdict?.kind ?? expected.kind
        return (
          <li key={id}>
            <h3>
              <a href={toLink(id, { play: '1' })}>{title[language]}</a>
            </h3>
            <p>{stories[id]}</p>
            <p className="first-kind" data-kind={kind}>
              <i className="kind" data-kind={kind} />
              {words.kinds[kind]}
              <span aria-hidden="true">
                <Icon name="play" /> {plays}
              </span>
            </p>
          </li>
        )
      })}
    </ol>
  )
}
