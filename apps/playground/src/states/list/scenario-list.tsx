import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { allScenarios } from '../../scenarios.ts'
import type { ListedScenario, ScenarioGroup } from '../../scenarios/scenario.ts'
import { useWords } from '../../words/use-words.ts'
import { Icon } from '../../ui/icon.tsx'
import { foundWords } from './found-words.ts'
import { moveFocus } from './move-focus.ts'
import { ScenarioLink } from './scenario-link.tsx'
import { useSearch } from './use-search.ts'

interface ScenarioListProps {
  current: ListedScenario
  /** Whether a state's last run of this visit ended as expected. */
  isMet: (id: string) => boolean | undefined
  /** Where the list is folded away, it wants to be seen, or no longer. */
  onOpen: (open: boolean) => void
}

/** Every state as a link, with a search. `/` searches, arrow keys walk, Enter chooses. */
export function ScenarioList({ current, isMet, onOpen }: ScenarioListProps) {
  const { words, language } = useWords()
  const { query, setQuery, prepare, found, isSearching } = useSearch()
  const search = useRef<HTMLInputElement>(null)

  const ids = found.flatMap(({ scenarios }) => scenarios.map(({ id }) => id))
  const tabStop = ids.includes(current.id) ? current.id : ids[0]

  useEffect(() => {
    const onSlash = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input:not([type=radio]), textarea')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return
      event.preventDefault()
      // Only what is shown can have the focus, and the next key must already find it there.
      flushSync(() => onOpen(true))
      search.current?.focus()
    }
    addEventListener('keydown', onSlash)
    return () => removeEventListener('keydown', onSlash)
  }, [onOpen])

  return (
    <nav id="scenarios" className="list" aria-label={words.scenarios} onKeyDown={(event) => moveFocus(event, onOpen)}>
      <label className="search">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          value={query}
          placeholder={words.search}
          aria-label={words.search}
          aria-keyshortcuts="/"
          onFocus={prepare}
          onChange={(event) => setQuery(event.target.value)}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <p className="found" role="status">
        {isSearching && (ids.length > 0 ? foundWords[language](ids.length, allScenarios.length) : words.nothingFound)}
      </p>
      <div className="groups">
        {found.map((group) => (
          <Group
            key={group.id}
            group={group}
            current={current}
            tabStop={tabStop}
            isSearching={isSearching}
            isMet={isMet}
            onChoose={() => onOpen(false)}
          />
        ))}
      </div>
    </nav>
  )
}

interface GroupProps extends Pick<ScenarioListProps, 'current' | 'isMet'> {
  group: ScenarioGroup
  tabStop: string | undefined
  /** What was found is shown, folded or not. */
  isSearching: boolean
  onChoose: () => void
}

function Group({ group, current, tabStop, isMet, isSearching, onChoose }: GroupProps) {
  const { words, language } = useWords()
  const { request } = group
  const [folded, setFolded] = useState(false)
  const isOpen = isSearching || !folded
  return (
    <section aria-labelledby={`group-${group.id}`}>
      <h2 id={`group-${group.id}`}>
        <button
          type="button"
          // Left from a link leads here: eleven more stops for Tab would help nobody.
          tabIndex={-1}
          aria-expanded={isOpen}
          aria-controls={`states-${group.id}`}
          onClick={() => setFolded(isOpen)}
        >
          <Icon name="fold" />
          <span>{group.title[language]}</span>
          <small>{isOpen && request ? `${words.request} ${request}` : group.scenarios.length}</small>
        </button>
      </h2>
      <ul id={`states-${group.id}`} hidden={!isOpen}>
        {group.scenarios.map((scenario) => (
          <ScenarioLink
            key={scenario.id}
            scenario={scenario}
            isCurrent={scenario.id === current.id}
            isTabStop={scenario.id === tabStop}
            met={isMet(scenario.id)}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </section>
  )
}
