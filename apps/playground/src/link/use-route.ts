import { useMemo, useState, useSyncExternalStore } from 'react'
import type { ControlKey, Controls } from './controls.ts'
import { readControls } from './read-controls.ts'
import { toForm, type Form } from '../forms.ts'
import { toFrameworkChoice, type FrameworkChoice } from './frameworks.ts'
import { findScenario, hasScenario } from '../scenarios.ts'
import { toOutageVariant } from '../scenarios/outage-variant.ts'
import { realVendor } from '../scenarios/real-vendor.ts'
import type { ListedScenario } from '../scenarios/scenario.ts'
import { readLook, type Look } from './look.ts'
import { isServerName, parseLink, toPage, type Page } from './link.ts'

/** What a link names: `#/`, `#/entry-404?framework=vue&form=sms`, `#/matrix`, `#/by-hand/entry-hang`, `#/entry-404?server=mine`. */
export interface Route {
  page: Page
  /** What follows the page's name. */
  id: string | undefined
  /** What the canvas plays; on another page, what it played last. */
  scenario: ListedScenario
  framework: FrameworkChoice
  form: Form
  /** A server that several runs share, by name; each run has its own otherwise. */
  server: string | undefined
  /** The server is put into an outage, which is not part of the state itself. */
  duringOutage: boolean
  /** Play as soon as the frame is ready. */
  play: boolean
  controls: Controls
  /** In a page of the docs: nothing but the run and its outcome is shown. */
  isEmbedded: boolean
  /** How the shell should look, where the link says so. */
  look: Look
  /** Controls that the link sets to nothing that makes sense. */
  wrong: readonly ControlKey[]
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

/** What a link names. */
export function toRoute(hash: string): Route {
  const { path, query } = parseLink(hash)
  const [first = '', id] = path.split('/')
  const page = toPage(path)
  const { controls, wrong } = readControls(query)
  const usual = findScenario(controls.real ? realVendor.id : first)
  const server = query.get('server') ?? ''
  const [during, wish] = page === 'canvas' ? [query.get('during'), query.get('play')] : []
  const inOutage = during === 'outage' && !controls.real ? toOutageVariant(usual) : undefined
  return {
    // An unknown state leads to the first page, which offers others.
    page: page === 'canvas' && !hasScenario(first) ? 'start' : page,
    id,
    scenario: inOutage ?? usual,
    framework: toFrameworkChoice(query.get('framework')),
    form: toForm(query.get('form')),
    server: isServerName(server) ? server : undefined,
    duringOutage: !!inOutage,
    play: wish === '1',
    controls,
    isEmbedded: page === 'canvas' && query.get('embed') === '1',
    look: readLook(query),
    wrong,
  }
}

/** What is drawn on the canvas, and by which framework. */
export type Canvas = Pick<Route, 'framework' | 'form'>
