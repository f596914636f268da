import { useCallback, useEffect, useRef, useState } from 'react'
import { isMetIn, toKey, type Cell, type CellOutcome, type Outcomes } from '../frame/outcomes.ts'
import { toFrameworks } from '../link/frameworks.ts'
import { dictionaries, LanguageContext } from '../words/use-words.ts'
import { Bar } from './bar/bar.tsx'
import { focusMain } from './focus-main.ts'
import { NoServer } from './notices/no-server.tsx'
import { PageView } from './page-view.tsx'
import { RunView, ScenarioList } from './pages.ts'
import { WayOut } from './way-out.tsx'
import { WrongLink } from './notices/wrong-link.tsx'
import { useRoute } from '../link/use-route.ts'
import { findUnread } from './notices/unread-words.ts'
import { useSettings } from './use-settings.ts'
import { Part } from '../ui/part.tsx'

/** The shell: what to play at the left, the run beside it. */
export function App() {
  const route = useRoute()
  const settings = useSettings(route.look)
  const [run, setRun] = useState(1)
  const [outcomes, setOutcomes] = useState<Outcomes>({})
  const [listOpen, setListOpen] = useState(false)
  const { page, scenario, framework, controls, isEmbedded } = route
  const { language, dark } = settings

  useEffect(() => {
    document.title = `${page === 'canvas' ? scenario.title[language] : dictionaries[language].pages[page]} · tcaptcha`
  }, [page, scenario, language])
  // What was followed may be gone with its page: the keyboard goes on in the new one.
  const shownPage = useRef(page)
  useEffect(() => {
    if (shownPage.current !== page) focusMain()
    shownPage.current = page
  }, [page])
  const onOutcome = useCallback(
    (cell: Cell, outcome: CellOutcome) => setOutcomes((before) => ({ ...before, [toKey(cell)]: outcome })),
    [],
  )
  const onMet = useCallback(
    (met: boolean) =>
      toFrameworks(framework).forEach((each) => onOutcome({ id: scenario.id, framework: each }, { met })),
    [scenario, framework, onOutcome],
  )
  const openList = useCallback((open: boolean) => {
    setListOpen(open)
    // Where the list is folded away, the focus would go with it.
    if (!open && isFolding()) requestAnimationFrame(focusMain)
  }, [])

  return (
    <LanguageContext value={language}>
      <div className="shell" data-list={listOpen ? 'open' : 'closed'} data-page={page} data-embedded={isEmbedded}>
        {!isEmbedded && (
          <Bar settings={settings} route={route} listOpen={listOpen} onList={() => setListOpen(!listOpen)} />
        )}
        {page === 'canvas' && !isEmbedded && (
          <Part>
            <ScenarioList current={scenario} isMet={(id) => isMetIn(outcomes, id, framework)} onOpen={openList} />
          </Part>
        )}
        <main id="main" tabIndex={-1}>
          <NoServer />
          {page === 'canvas' ? (
            <Part>
              <RunView
                route={route}
                run={run}
                settings={{ language, dark, controls }}
                onMet={onMet}
                onReload={() => setRun(run + 1)}
              />
            </Part>
          ) : (
            <PageView route={route} language={language} dark={dark} outcomes={outcomes} onOutcome={onOutcome} />
          )}
          {!isEmbedded && <WayOut />}
        </main>
        <WrongLink words={findUnread(location.hash)} />
      </div>
    </LanguageContext>
  )
}

const isFolding = () => matchMedia('(max-width: 800px)').matches
