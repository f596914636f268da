import type { PlainResult } from '../run/protocol.ts'
import type { Expected } from '../scenarios/scenario.ts'
import { useWords } from '../words/use-words.ts'
import { compare, isMet } from './compare.ts'
import { Icon } from './icon.tsx'
import { Panel } from './panel.tsx'

/** What had to come of it, and what came. */
export function Outcome({ expected, result }: { expected: Expected; result: PlainResult | undefined }) {
  const { words } = useWords()
  const met = isMet(expected, result)
  const verdict = met ? words.met : words.unmet
  return (
    <Panel title={words.outcome} name="outcome">
      <p className="verdict" role="status" data-met={met}>
        {met !== undefined && <Icon name={met ? 'check' : 'cross'} />}
        {met === undefined ? words.pending : verdict}
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
          {compare(expected, result).map(({ field, expected, actual, ok }) => (
            <tr key={field} data-ok={actual === undefined ? undefined : ok}>
              <th scope="row">
                <code>{field}</code>
              </th>
              <td>
                <code data-kind={field === 'kind' ? expected : undefined}>{expected}</code>
              </td>
              <td>
                <code data-kind={field === 'kind' ? actual : undefined}>{actual ?? '–'}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {result?.error && <p className="message">{result.error.message}</p>}
    </Panel>
  )
}
