import { errorCodes } from '@tcaptcha/core'
import { useId } from 'react'
import { decisions, type RecoverRules } from '../../link/controls.ts'
import { writeRecover } from '../../link/read-controls.ts'
import { useWords } from '../../words/use-words.ts'
import { setInLink } from '../../link/link.ts'

/** One decision for each number of the vendor's; none is the state's own. */
export function Recover({ rules, label }: { rules: RecoverRules; label: string }) {
  const { language } = useWords()
  const id = useId()
  const choose = (code: number, word: string) => {
    const decision = decisions.find((name) => name === word)
    const { [code]: _, ...others } = rules
    setInLink({ recover: writeRecover(decision ? { ...others, [code]: decision } : others) || undefined })
  }
  return (
    <fieldset className="recover">
      <legend>{label}</legend>
      {Object.entries(errorCodes).map(([code, meaning]) => (
        <div key={code} className="recover-rule">
          <label htmlFor={`${id}${code}`}>
            <code>{code}</code>
          </label>
          <small id={`${id}${code}-meaning`}>{meaning[language]}</small>
          <select
            id={`${id}${code}`}
            aria-describedby={`${id}${code}-meaning`}
            value={rules[Number(code)] ?? ''}
            onChange={(event) => choose(Number(code), event.target.value)}
          >
            <option value="">–</option>
            {decisions.map((decision) => (
              <option key={decision}>{decision}</option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  )
}
