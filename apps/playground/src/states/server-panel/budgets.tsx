import type { BudgetLeft } from '../../backend-client/server-view.ts'
import { useWords } from '../../words/use-words.ts'

/** How many may still pass unverified, ring by ring: the smallest decides. */
export function Budgets({ budgets }: { budgets: readonly BudgetLeft[] }) {
  const { words } = useWords()
  if (budgets.length === 0) {
    return (
      <p className="hint">
        {words.budgets}: {words.nobodyPasses}
      </p>
    )
  }
  return (
    <table className="budgets">
      <caption>{words.budgets}</caption>
      <tbody>
        {budgets.map(({ ring, left, of }) => (
          <tr key={ring} data-ring={ring} data-left={left}>
            <th scope="row">{words.rings[ring]}</th>
            <td aria-hidden="true">
              <span className="pips">
                {Array.from({ length: of }, (_, pip) => (
                  <i key={pip} data-left={pip < left} />
                ))}
              </span>
            </td>
            <td>{words.leftOf(left, of)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
