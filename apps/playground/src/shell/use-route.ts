import { useMemo, useState, useSyncExternalStore } from 'react'
import { toForm, type Form } from '../run/forms.ts'
import { toFrameworkChoice, type FrameworkChoice } from '../run/frameworks.ts'
import { findScenario } from '../scenarios.ts'
import type { PlaygroundScenario } from '../scenarios/scenario.ts'

/** The pages that have a word of their own in a link; every other word is a state, on the canvas. */
export const namedPages = ['matrix', 'outage', 'by-hand'] as const

/** What fills the window below the bar. */
export type Page = 'canvas' | (typeof namedPages)[number]

/** What a link names: `#/entry-404?framework=vue&form=sms`, `#/matrix`, `#/by-hand/entry-hang`, `#/entry-404?server=mine`. */
export interface Route {
  page: Page
  /** What follows the page's name. */
  id: string | undefined
  /** What the canvas plays; on another page, what it played last. */
  scenario: PlaygroundScenario
  framework: FrameworkChoice
  form: Form
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
  const route = useMemo(() => toRoute(hash), [hash])
  const [played, setPlayed] = useState(route.scenario)
  if (route.page !== 'canvas') return { ...route, scenario: played }
  if (route.scenario !== played) setPlayed(route.scenario)
  return route
}

function toRoute(hash: string): Route {
  const [path = '', query] = hash.replace(/^#\/?/, '').split('?')
  const [first = '', second] = path.split('/')
  const wanted = new URLSearchParams(query)
  const page = namedPages.find((name) => name === first) ?? 'canvas'
  return {
    page,
    id: second,
    scenario: findScenario(first),
    framework: toFrameworkChoice(wanted.get('framework')),
    form: toForm(wanted.get('form')),
    server: wanted.get('server') ?? undefined,
  }
}

/** What is drawn on the canvas, and by which framework. */
export type Canvas = Pick<Route, 'framework' | 'form'>

/** The link of a scenario, on the first canvas unless another is chosen. */
export function toLink(
  id: string,
  { framework = 'react', form = 'login', server }: Partial<Canvas & Pick<Route, 'server'>> = {},
): string {
  const query = new URLSearchParams()
  if (framework !== 'react') query.set('framework', framework)
  if (form !== 'login') query.set('form', form)
  if (server !== undefined) query.set('server', server)
  return query.size > 0 ? `#/${id}?${query}` : `#/${id}`
}
