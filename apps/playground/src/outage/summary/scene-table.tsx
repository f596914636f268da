import type { Report } from '../engine/protocol.ts'
import { sumUp } from '../engine/tally.ts'
import { toMoment } from '../to-moment.ts'
import { useOutageWords } from '../words/use-outage-words.ts'
import './scene-table.css'

/** The plot in numbers: a row for each stretch in which the vendor did not change. */
export function SceneTable({ report }: { report: Report }) {
  const { words, count } = useOutageWords()
  const { tableHead: head } = words
  return (
    <details className="scene-table">
      <summary>{words.table}</summary>
      <div className="scene-table-scroll" tabIndex={0} role="region" aria-label={words.tableCaption}>
        <table>
          <caption>{words.tableCaption}</caption>
          <thead>
            <tr>
              {Object.entries(head).map(([name, text]) => (
                <th key={name} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {toScenes(report).map(({ at, mode, counts }) => (
              <tr key={at}>
                <th scope="row">{words.modes[mode]}</th>
                <td>{toMoment(at)}</td>
                <td>{count(counts.verified + counts.degraded)}</td>
                <td>{count(counts.steppedUp + counts.turnedAway)}</td>
                <td>{count(counts.forgedPassed)}</td>
                <td>{count(counts.forgedRefused)}</td>
                <td>{count(counts.naive)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function toScenes({ bands, buckets, width }: Report) {
  const toIndex = (at: number) => Math.round(at / width)
  return bands.vendor.map(({ at, value }, index) => {
    const next = bands.vendor[index + 1]?.at
    const end = next === undefined ? buckets.length : toIndex(next)
    return { at, mode: value, counts: sumUp(buckets.slice(toIndex(at), end)) }
  })
}
