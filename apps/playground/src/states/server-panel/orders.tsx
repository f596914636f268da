import type { ApiScenarioName } from '@tcaptcha/simulator'
import { later, type ServerOrder } from '../../backend-client/ticket-check.ts'
import { useWords } from '../../words/use-words.ts'

/** What is worth trying by hand; a scenario may play any other. */
const usual: readonly ApiScenarioName[] = [
  'works',
  'hang',
  'reset',
  'html-500',
  'internal-error',
  'code-26',
  'request-limit',
  'unpaid',
  'code-8',
  'code-1-evil',
]

interface ControlsProps {
  api: ApiScenarioName
  onServer: (order: ServerOrder) => void
}

/** Breaks the vendor's API and repairs it, and lets time go by, while the server runs. */
export function Controls({ api, onServer }: ControlsProps) {
  const { words } = useWords()
  const names = usual.includes(api) ? usual : [api, ...usual]
  const seconds = later / 1000
  return (
    <div className="controls">
      <label>
        <span>{words.apiPlays}</span>
        <select value={api} onChange={(event) => onServer({ api: event.target.value as ApiScenarioName })}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <button type="button" title={words.laterHint} onClick={() => onServer({ later: true })}>
        {words.later(seconds)}
      </button>
    </div>
  )
}
