import { useState } from 'react'
import { frameworks, type Framework } from '../../link/frameworks.ts'
import type { SnippetName } from '../../snippets/snippet-names.ts'

/** What the panel shows: a kind of code, or the form on the canvas as it is. */
export type Tab = SnippetName | 'source'

interface Chosen {
  readonly tab: Tab
  /** Of the canvas, when it was chosen. */
  readonly framework: Framework
}

/** Remembered while the page lives. */
let last: Chosen | undefined

/** What was chosen; a framework's page goes along when the canvas takes another one. */
export function useTab(framework: Framework): readonly [tab: Tab, choose: (tab: Tab) => void] {
  const [chosen, setChosen] = useState(last)
  const choose = (tab: Tab) => {
    last = { tab, framework }
    setChosen(last)
  }
  const isOther = !chosen || (Object.hasOwn(frameworks, chosen.tab) && chosen.framework !== framework)
  return [isOther ? framework : chosen.tab, choose]
}
