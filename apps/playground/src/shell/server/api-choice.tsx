import type { ApiScenarioName } from '@tcaptcha/simulator'
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

interface ApiChoiceProps {
  value: ApiScenarioName
  onChange: (api: ApiScenarioName) => void
}

/** Breaks the vendor's API and repairs it, while the server runs. */
export function ApiChoice({ value, onChange }: ApiChoiceProps) {
  const { words } = useWords()
  const names = usual.includes(value) ? usual : [value, ...usual]
  return (
    <label className="api-choice">
      <span>{words.apiPlays}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as ApiScenarioName)}>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  )
}
