import { useMemo, useSyncExternalStore } from 'react'
import { toFramework, type Framework } from '../run/frameworks.ts'
import { findScenario } from '../scenarios.ts'
import type { PlaygroundScenario } from '../scenarios/scenario.ts'

/** What a link names: `#/entry-404`, `#/entry-404?framework=react`, `#/entry-404?server=mine`. */
export interface Route {
  scenario: PlaygroundScenario
  framework: Framework
  /** A server that several runs share, by name; each run has its own otherwise. */
  server: string | undefined
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
    const wanted = new URLSearchParams(query)
    const framework = toFramework(wanted.get('framework'))
    return { scenario: findScenario(id), framework, server: wanted.get('server') ?? undefined }
  }, [hash])
}

/** The link of a scenario. */
export const toLink = (id: string): string => `#/${id}`
