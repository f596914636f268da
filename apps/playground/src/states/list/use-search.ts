import { useCallback, useMemo, useRef, useState, type ChangeEvent } from 'react'
import { groups } from '../../scenarios.ts'
import { loadSearchTexts, type SearchTexts } from '../../scenarios/load-search-texts.ts'
import { findStates } from './search.ts'

/** The query, and the states that it finds. */
export function useSearch() {
  const [query, setQuery] = useState('')
  const [composed, setComposed] = useState<string>()
  const [texts, setTexts] = useState<SearchTexts>({})
  const isAsked = useRef(false)
  /** Fetches the texts at the first search. Without them the search still finds titles and codes. */
  const prepare = useCallback(async () => {
    if (isAsked.current) return
    isAsked.current = true
    const loaded = await loadSearchTexts().catch(() => undefined)
    if (loaded) setTexts(loaded)
    else isAsked.current = false
  }, [])
  // Pinyin on its way to a word is none: what was asked before stays until the word is chosen.
  const asked = composed ?? query
  const found = useMemo(() => findStates(groups, asked, texts), [asked, texts])
  const field = {
    value: query,
    onFocus: prepare,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => setQuery(target.value),
    onCompositionStart: () => setComposed(query),
    onCompositionEnd: () => setComposed(undefined),
  }
  return { field, found, isSearching: asked.trim() !== '' }
}
