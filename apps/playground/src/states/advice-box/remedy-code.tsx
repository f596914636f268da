import { useState } from 'react'
import type { Remedy } from '../../scenarios/remedies/remedy.ts'
import { Code } from '../../ui/code.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { adviceWords } from '../../words/advice.ts'
import { useWords } from '../../words/use-words.ts'

interface RemedyCodeProps {
  remedy: Remedy
  /** It has been run, so the code is likely to be read. */
  isWanted: boolean
}

/** The code against a kind of failure. The highlighter is larger than the shell, so it is fetched when the code is looked at. */
export function RemedyCode({ remedy, isWanted }: RemedyCodeProps) {
  const { words, language } = useWords()
  const [isLookedAt, setLookedAt] = useState(false)
  const { side, code } = remedy
  const title = adviceWords[language].sides[side]
  const look = () => setLookedAt(true)
  return (
    <div className="remedy" onPointerEnter={look} onFocus={look}>
      {isWanted || isLookedAt ? (
        <Code name={title} ending="tsx" load={async () => code} />
      ) : (
        <div className="source">
          <CopyButton text={code} label={words.copy(title)} />
          <pre tabIndex={0} aria-label={title}>
            <code>{code}</code>
          </pre>
        </div>
      )}
    </div>
  )
}
