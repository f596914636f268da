import { useState } from 'react'
import { remedies, type RemedyName } from '../../scenarios/remedies/remedy.ts'
import { Code } from '../../ui/code.tsx'
import { adviceWords } from '../../words/advice.ts'
import { useWords } from '../../words/use-words.ts'

interface RemedyCodeProps {
  name: RemedyName
  /** Somebody will read it. */
  isWanted: boolean
}

/** The lines against a kind of failure. The highlighter, larger than the shell, comes when somebody looks at them. */
export function RemedyCode({ name, isWanted }: RemedyCodeProps) {
  const { language } = useWords()
  const [isLookedAt, setLookedAt] = useState(false)
  const { side, code } = remedies[name]
  const look = () => setLookedAt(true)
  return (
    <div className="remedy" onPointerEnter={look} onFocus={look}>
      <Code
        name={adviceWords[language].sides[side]}
        ending="tsx"
        text={code}
        isColoured={isWanted || isLookedAt}
      />
    </div>
  )
}
