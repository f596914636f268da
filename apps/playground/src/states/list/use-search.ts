import { useCallback, useMemo, useRef, useState } from 'react'
import { allScenarios, groups } from '../../scenarios.ts'
import { loadSynonyms, type Synonyms } from '../../scenarios/load-synonyms.ts'
import { findStates } from './search.ts'

/** The query, and the states that it finds. */
export function useSearch() {
  const [query, setQuery] = useState('')
  const [synonyms, setSynonyms] = useState<Synonyms>({})
  const isAsked = useRef(false)
  /** Fetches the search words at the first search. Without them the search still finds what is shown. */
  const prepare = useCallback(async () => {
    if (isAsked.current) return
    isAsked.current = true
    const loaded = await loadSynonyms(allScenarios).catch(() => undefined)
    if (loaded) setSynonyms(loaded)
    else isAsked.current = false
  }, [])
  const found = useMemo(() => findStates(groups, query, synonyms), [query, synonyms])
  return { query, setQuery, prepare, found, isSearching: query.trim() !== '' }
}
