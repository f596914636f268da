import { toDocsUrl } from '../link/repository.ts'
import { allScenarios } from '../scenarios.ts'
import { Legend } from '../ui/legend/legend.tsx'
import { startWords } from './words.ts'
import { useWords } from '../words/use-words.ts'
import { wayOutWords } from './way-out-words.ts'
import { FirstStates } from './first-states.tsx'
import { guides } from './guides.ts'
import { Install } from './install.tsx'
import { Picture } from './picture/picture.tsx'
import './start.css'
import { WayOutLinks } from './way-out-links.tsx'

/** What this is and how to begin. */
export function Start() {
  const { language } = useWords()
  const words = startWords[language]
  return (
    <article className="start">
      <header className="start-head">
        <h1>{words.title}</h1>
        {words.lead(allScenarios.length).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="start-links">
          <WayOutLinks />
        </p>
      </header>
      <section aria-labelledby="start-picture">
        <h2 id="start-picture">{words.picture}</h2>
        <Picture />
      </section>
      <section aria-labelledby="start-first">
        <h2 id="start-first">
          {words.first} <small>{words.firstNote}</small>
        </h2>
        <FirstStates />
      </section>
      <section aria-labelledby="start-legend">
        <h2 id="start-legend">{words.legend}</h2>
        <Legend />
      </section>
      <div className="start-last">
        <section aria-labelledby="start-install">
          <h2 id="start-install">{words.install}</h2>
          <Install />
        </section>
        <section aria-labelledby="start-more">
          <h2 id="start-more">{words.more}</h2>
          <ul className="guides">
            {guides.map(({ name, page }) => (
              <li key={name}>
                <a href={toDocsUrl(page, language)}>{wayOutWords[language].guides[name]}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  )
}
