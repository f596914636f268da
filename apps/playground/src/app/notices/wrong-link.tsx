import { controlWords } from '../../words/controls.ts'
import { useWords } from '../../words/use-words.ts'
import './wrong-link.css'

/** Says which words of the link nobody here understands. */
export function WrongLink({ words }: { words: readonly string[] }) {
  const { language } = useWords()
  if (words.length === 0) return null
  return (
    <p className="wrong-link" role="status">
      {controlWords[language].wrongLink(words.join(', '))}
    </p>
  )
}
