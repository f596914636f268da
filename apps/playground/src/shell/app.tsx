import { useCallback, useEffect, useState } from 'react'
import { LanguageContext } from '../words/use-words.ts'
import { Bar } from './bar.tsx'
import { focusMain } from './focus-main.ts'
import { RunView } from './run-view.tsx'
import { ScenarioList, type Marks } from './scenario-list.tsx'
import { useRoute } from './use-route.ts'
import { useSettings } from './use-settings.ts'

/** The shell: what to play at the left, the run beside it. */
export function App() {
  const settings = useSettings()
  const route = useRoute()
  const [run, setRun] = useState(1)
  const [marks, setMarks] = useState<Marks>({})
  const [listOpen, setListOpen] = useState(false)
  const { scenario, framework, server } = route
  const { language, dark } = settings

  useEffect(() => {
    document.title = `${scenario.title[language]} · tcaptcha`
  }, [scenario, language])
  const onMet = useCallback((met: boolean) => setMarks((before) => ({ ...before, [scenario.id]: met })), [scenario])
  const openList = useCallback((open: boolean) => {
    setListOpen(open)
    // Where the list is folded away, the focus would go with it.
    if (!open && isFolding()) requestAnimationFrame(focusMain)
  }, [])

  return (
    <LanguageContext value={language}>
      <div className="shell" data-list={listOpen ? 'open' : 'closed'}>
        <Bar settings={settings} framework={framework} listOpen={listOpen} onList={() => setListOpen(!listOpen)} />
        <ScenarioList current={scenario} marks={marks} onOpen={openList} />
        <main id="main" tabIndex={-1}>
          <RunView
            key={`${scenario.id} ${framework} ${server} ${run}`}
            route={route}
            run={run}
            settings={{ language, dark }}
            onMet={onMet}
            onReload={() => setRun(run + 1)}
          />
        </main>
      </div>
    </LanguageContext>
  )
}

const isFolding = () => matchMedia('(max-width: 800px)').matches
