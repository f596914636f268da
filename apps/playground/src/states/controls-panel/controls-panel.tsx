import { lazy, useState } from 'react'
import { controlKeys, type ControlKey } from '../../link/controls.ts'
import type { ServerView } from '../../backend-client/server-view.ts'
import { controlWords } from '../../words/controls.ts'
import { useWords } from '../../words/use-words.ts'
import { Part } from '../../ui/part.tsx'
import { parseLink, setInLink } from '../../link/link.ts'
import type { Route } from '../../link/use-route.ts'

/** Fetched when they are unfolded. */
const Knobs = lazy(async () => ({ default: (await import('./knobs.tsx')).Knobs }))
const keys = Object.keys(controlKeys) as ControlKey[]
const nothing = Object.fromEntries(keys.map((key) => [key, undefined]))

interface ControlsPanelProps {
  route: Route
  asks: ServerView['asks'] | undefined
}

/** Everything about the live instance that can be turned, over what the state says. Each one is a word of the link. */
export function ControlsPanel({ route, asks }: ControlsPanelProps) {
  const { words: shell, language } = useWords()
  const words = controlWords[language]
  const { query } = parseLink(location.hash)
  const changed = keys.filter((key) => query.has(key)).length
  // Open where the link has set something; from then on the visitor's to fold.
  const [isOpen, setOpen] = useState(changed > 0)
  return (
    <details
      className="panel panel-controls"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h2>{words.title}</h2>
        {changed > 0 && <small>{words.changed(changed)}</small>}
      </summary>
      {isOpen && (
        <Part fallback={<p className="hint">{shell.loadingPage}</p>}>
          <Knobs route={route} asks={asks} isChanged={changed > 0} onReset={() => setInLink(nothing)} />
        </Part>
      )}
    </details>
  )
}
