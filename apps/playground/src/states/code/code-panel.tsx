import { lazy, Suspense, useState } from 'react'
import type { Run } from '../../frame/use-run.ts'
import type { Route } from '../../link/use-route.ts'
import { codeWords } from '../../words/code.ts'
import { useWords } from '../../words/use-words.ts'
import { useTab } from './use-tab.ts'

interface CodePanelProps {
  route: Route
  run: Run
}

/** Fetched when somebody unfolds it. */
const CodeBody = lazy(async () => ({ default: (await import('./code-body.tsx')).CodeBody }))

/** Open or folded: remembered while the page lives, so that states can be compared. */
let wasOpen = false

/** The state as code that runs elsewhere, folded until it is wanted. */
export function CodePanel({ route, run }: CodePanelProps) {
  const { words: shell, language } = useWords()
  const words = codeWords[language]
  const [open, setOpen] = useState(wasOpen)
  const [tab, setTab] = useTab(run.framework)
  return (
    <details
      className="panel panel-source"
      open={open}
      onToggle={({ currentTarget }) => {
        wasOpen = currentTarget.open
        setOpen(wasOpen)
      }}
    >
      <summary>
        <h2>{words.title}</h2>
      </summary>
      {open && (
        <Suspense fallback={<p className="hint">{shell.loadingPage}</p>}>
          <CodeBody route={route} run={run} tab={tab} setTab={setTab} />
        </Suspense>
      )}
    </details>
  )
}
