import { useCallback, useMemo, useRef, useState } from 'react'
import { groups } from '../../scenarios.ts'
import { loadSearchTexts, type SearchTexts } from '../../scenarios/load-search-texts.ts'
import { findStates } from './search.ts'

/** The query, and the states that it finds. */
export function useSearch() {
  const [query, setQuery] = useState('')
  const [texts, setTexts] = useState<SearchTexts>({})
  const isAsked = useRef(false)
  /** Fetches the texts that nobody needs who does not search. Without them the search still knows titles and codes. */
  const prepare = useCallback(async () => {
    if (isAsked.current) return
    isAsked.current = true
    const loaded = await loadSearchTexts().catch(() => undefined)
    if (loaded) setTexts(loaded)
    else isAsked.current = false
  }, [])
  const found = useMemo(() => findStates(groups, query, texts), [query, texts])
  return { query, setQuery, prepare, found, isSearching: query.trim() !== '' }
}
