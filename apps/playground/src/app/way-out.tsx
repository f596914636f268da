import { WayOutLinks } from '../start/way-out-links.tsx'
import { useWords } from '../words/use-words.ts'
import { wayOutWords } from '../start/way-out-words.ts'
import './way-out.css'

/** Links to docs, packages and sources, below every page. */
export function WayOut() {
  const { language } = useWords()
  return (
    <footer className="way-out">
      <nav aria-label={wayOutWords[language].label}>
        <WayOutLinks />
      </nav>
    </footer>
  )
}
