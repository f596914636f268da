import { controlWords } from '../../words/controls.ts'
import { useWords } from '../../words/use-words.ts'
import './wrong-link.css'

/** What is shown of a link that may be of any length: the notice lies over the page. */
const [most, longest] = [6, 60]

/** Says which words of the link nobody here understands. */
export function WrongLink({ words }: { words: readonly string[] }) {
  const { language } = useWords()
  if (words.length === 0) return null
  const shown = words.slice(0, most).map((word) => (word.length > longest ? `${word.slice(0, longest)}…` : word))
  const text = [...shown, ...(words.length > most ? ['…'] : [])].join(', ')
  return (
    <p className="wrong-link" role="status">
      {controlWords[language].wrongLink(text)}
    </p>
  )
}
