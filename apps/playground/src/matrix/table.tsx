import { frameworks, toFrameworks } from '../link/frameworks.ts'
import { toExpectedVerdict, type ScenarioGroup } from '../scenarios/scenario.ts'
import { Icon } from '../ui/icon.tsx'
import { toLink } from '../link/link.ts'
import { useWords } from '../words/use-words.ts'
import { toKey, type Cell, type CellOutcome, type Outcomes } from '../frame/outcomes.ts'
import { matrixWords } from '../words/matrix.ts'
import './table.css'

interface TableProps {
  groups: readonly ScenarioGroup[]
  outcomes: Outcomes
  isRunning: (cell: Cell) => boolean
}

/** Every state by every framework. A cell leads to its state, on that framework's canvas. */
export function Table({ groups, outcomes, isRunning }: TableProps) {
  const { language } = useWords()
  const words = matrixWords[language]
  const columns = toFrameworks('all')
  return (
    <table className="matrix-table">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.state}</th>
          {columns.map((framework) => (
            <th key={framework} scope="col">
              {frameworks[framework]}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr className="matrix-group">
            <th scope="rowgroup" colSpan={columns.length + 1}>
              {group.title[language]}
            </th>
          </tr>
          {group.scenarios.map(({ id, title, expected }) => {
            const kind = expected.verdict?.kind ?? expected.kind
            return (
              <tr key={id}>
                <th scope="row">
                  <i className="kind" data-kind={kind} />
                  {title[language]}
                </th>
                {columns.map((framework) => (
                  <td key={framework}>
                    <a
                      href={toLink(id, { framework })}
                      title={outcomes[toKey({ id, framework })]?.meaning?.[language] || undefined}
                    >
                      <Mark
                        outcome={outcomes[toKey({ id, framework })]}
                        isRunning={isRunning({ id, framework })}
                        expected={{ kind: expected.kind, verdict: toExpectedVerdict(expected)?.kind }}
                      />
                    </a>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}

interface MarkProps {
  outcome: CellOutcome | undefined
  isRunning: boolean
  /** How it has to end. */
  expected: Pick<CellOutcome, 'kind' | 'verdict'>
}

function Mark({ outcome, isRunning, expected }: MarkProps) {
  const { language } = useWords()
  const words = matrixWords[language]
  if (isRunning) {
    return (
      <span className="cell" data-met="running">
        <i className="spinner" />
        <span>{words.running}</span>
      </span>
    )
  }
  if (!outcome) {
    return (
      <span className="cell" data-met="unknown">
        <span className="unseen">{words.notRun}</span>
        <Ending {...expected} />
      </span>
    )
  }
  const { met, kind, verdict } = outcome
  return (
    <span className="cell" data-met={met}>
      <Icon name={met === true ? 'check' : 'cross'} />
      <span className="unseen">{met === 'late' ? words.late : words.met[`${met}`]} </span>
      {met === 'late' ? <span>{words.late}</span> : <Ending kind={kind} verdict={verdict} />}
    </span>
  )
}

/** How it ended in the page, and at the server where something was sent. */
function Ending({ kind, verdict }: Pick<CellOutcome, 'kind' | 'verdict'>) {
  const { kinds } = useWords().words
  return (
    <span className="ending">
      {kind && <span>{kinds[kind]}</span>}
      {kind && verdict && <span> · </span>}
      {verdict && <b>{kinds[verdict]}</b>}
    </span>
  )
}
