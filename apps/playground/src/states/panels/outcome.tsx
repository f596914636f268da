import type { Expected } from '../../scenarios/scenario.ts'
import type { PublicAnswer } from '../../backend-client/server-view.ts'
import type { Fate } from '../../frame/fate.ts'
import { outcomeWords } from '../../words/outcome.ts'
import { sayWhy } from '../../words/say/say-error.ts'
import { sayReason } from '../../words/say/say-reason.ts'
import { useWords } from '../../words/use-words.ts'
import { compare, type Outcome as RunOutcome } from '../../frame/compare.ts'
import { Icon } from '../../ui/icon.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Panel } from '../../ui/panel.tsx'

interface OutcomeProps {
  expected: Expected
  outcome: RunOutcome
  fate: Fate
  /** What the server answered, where the page sent something. */
  answers: readonly PublicAnswer[]
  /** Whether it came to what the state expects; undefined while, or where, one can't tell. */
  met: boolean | undefined
  /** Somebody's own settings are at work. */
  isChanged: boolean
}

/** What became of the visitor; and then what had to come of it, and what came. */
export function Outcome({ expected, outcome, fate, answers, met, isChanged }: OutcomeProps) {
  const { words, language } = useWords()
  const said = outcomeWords[language]
  const { result, verdict } = outcome
  const rows = compare(expected, outcome)
  const isOver = rows.every(({ actual }) => actual !== undefined)
  const isAgain = isOver && met === undefined && !isChanged
  return (
    <Panel title={words.outcome} name="outcome">
      <div className="verdict" role="status" data-met={met} data-fate={fate}>
        <p className="fate">{said.fates[fate]}</p>
        {verdict && answers.length > 1 && (
          <p className="hint">{said.several(answers.length, answers[0]?.status === 200)}</p>
        )}
        {met !== undefined && (
          <p className="met">
            <Icon name={met ? 'check' : 'cross'} />
            {met ? words.met : words.unmet}
          </p>
        )}
        {isChanged && <p className="met">{said.withSettings}</p>}
        {isAgain && <p className="met">{said.again}</p>}
      </div>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.expected}</th>
            <th scope="col">{words.actual}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, expected, actual, ok }) => (
            <tr key={field} data-ok={actual === undefined || met === undefined ? undefined : ok}>
              <th scope="row">
                <code>{field}</code>
              </th>
              <td>
                <code data-kind={isKind(field) ? expected : undefined}>{expected}</code>
              </td>
              <td>
                <code data-kind={isKind(field) ? actual : undefined}>{actual ?? '–'}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {result && <p className="meaning">{sayWhy(result, language)}</p>}
      {verdict && <p className="meaning">{sayReason(verdict, language)}</p>}
      {result?.error && (
        <p className="message">
          <Marked text={result.error.message} />
        </p>
      )}
    </Panel>
  )
}

const isKind = (field: string) => field === 'kind' || field === 'verdict'
