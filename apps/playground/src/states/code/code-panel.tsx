import { lazy, Suspense, useState } from 'react'
import type { Run } from '../../frame/use-run.ts'
import type { Route } from '../../link/use-route.ts'
import type { Text } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'

export interface CodePanelProps {
  route: Route
  run: Run
  /** On the state, for a comment. */
  what: Text | undefined
}

/** No part of the shell: it comes when the panel is opened. */
const CodeBody = lazy(async () => ({ default: (await import('./code-body.tsx')).CodeBody }))

/** Open or folded: remembered while the page lives, so that states can be compared. */
let wasOpen = false

/** The state as code that runs elsewhere, folded until it is wanted. */
export function CodePanel({ route, run, what }: CodePanelProps) {
  const { words } = useWords()
  const [open, setOpen] = useState(wasOpen)
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
        <h2>{words.code}</h2>
      </summary>
      {open && (
        <Suspense fallback={<p className="hint">{words.loadingPage}</p>}>
          <CodeBody route={route} run={run} what={what} />
        </Suspense>
      )}
    </details>
  )
}
