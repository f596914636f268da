import { legendWords } from './legend-words.ts'
import { useWords } from '../../words/use-words.ts'
import './legend.css'

const kinds = {
  page: ['solved', 'disaster', 'closed', 'failed'],
  server: ['verified', 'degraded', 'rejected', 'unavailable', 'misconfigured'],
} as const

/** Each mark for a kind of outcome, and what it means. */
export function Legend() {
  const { words, language } = useWords()
  const legend = legendWords[language]
  return (
    <div className="legend">
      {(['page', 'server'] as const).map((side) => (
        <section key={side} aria-labelledby={`legend-${side}`}>
          <h3 id={`legend-${side}`}>{legend[side]}</h3>
          <dl>
            {kinds[side].map((kind) => (
              <div key={kind}>
                <dt data-kind={kind}>
                  <i className="kind" data-kind={kind} />
                  {words.kinds[kind]}
                </dt>
                <dd>{legend.kinds[kind]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
