import type { Expected } from '../../scenarios/scenario.ts'
import { useWords } from '../../words/use-words.ts'
import { sayWhy } from '../../words/say-error.ts'
import { compare, isMet, type Outcome as RunOutcome } from '../../frame/compare.ts'
import { Icon } from '../../ui/icon.tsx'
import { Panel } from '../../ui/panel.tsx'

interface OutcomeProps {
  expected: Expected
  outcome: RunOutcome
}

/** What had to come of it, and what came. */
export function Outcome({ expected, outcome }: OutcomeProps) {
  const { words, language } = useWords()
  const met = isMet(expected, outcome)
  const { result } = outcome
  const summary = met ? words.met : words.unmet
  const pending = result ? words.judging : words.pending
  return (
    <Panel title={words.outcome} name="outcome">
      <p className="verdict" role="status" data-met={met}>
        {met !== undefined && <Icon name={met ? 'check' : 'cross'} />}
        {met === undefined ? pending : summary}
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.expected}</th>
            <th scope="col">{words.actual}</th>
          </tr>
        </thead>
        <tbody>
          {compare(expected, outcome).map(({ field, expected, actual, ok }) => (
            <tr key={field} data-ok={actual === undefined ? undefined : ok}>
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
      {result?.error && <p className="message">{result.error.message}</p>}
    </Panel>
  )
}

const isKind = (field: string) => field === 'kind' || field === 'verdict'
