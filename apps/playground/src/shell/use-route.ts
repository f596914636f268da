import { useMemo, useSyncExternalStore } from 'react'
import { toFramework, type Framework } from '../run/frameworks.ts'
import { findScenario } from '../scenarios.ts'
import type { PlaygroundScenario } from '../scenarios/scenario.ts'

/** What a link names: `#/entry-404`, `#/entry-404?framework=react`. */
export interface Route {
  scenario: PlaygroundScenario
  framework: Framework
}

const onHash = (changed: () => void) => {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

/** Follows the address bar. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onHash, () => location.hash)
  return useMemo(() => {
    const [id = '', query] = hash.replace(/^#\/?/, '').split('?')
    return { scenario: findScenario(id), framework: toFramework(new URLSearchParams(query).get('framework')) }
  }, [hash])
}

/** The link of a scenario. */
export const toLink = (id: string): string => `#/${id}`
