import { startWords } from '../words.ts'
import { useWords } from '../../words/use-words.ts'
import { Drawing } from './drawing.tsx'
import { narrow, wide } from './layouts.ts'
import './drawing.css'
import './picture.css'

/** The three requests, drawn for the room that there is. */
export function Picture() {
  const { language } = useWords()
  const words = startWords[language]
  return (
    <div className="picture-of-requests">
      <Drawing layout={wide} words={words} />
      <Drawing layout={narrow} words={words} />
    </div>
  )
}
