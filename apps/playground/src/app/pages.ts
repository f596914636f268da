import { lazy } from 'react'
import type { Page } from '../link/link.ts'

const loadStart = async () => ({ default: (await import('../start/start.tsx')).Start })

const loadStates = () => import('../states/index.ts')

/** The pages, each fetched when it is first opened. */
export const RunView = lazy(async () => ({ default: (await loadStates()).RunView }))
export const ScenarioList = lazy(async () => ({ default: (await loadStates()).ScenarioList }))
export const Start = lazy(loadStart)
export const Outage = lazy(async () => ({ default: (await import('../outage/outage.tsx')).Outage }))
export const ByHand = lazy(async () => ({ default: (await import('../by-hand/by-hand.tsx')).ByHand }))
export const Matrix = lazy(async () => ({ default: (await import('../matrix/matrix.tsx')).Matrix }))

/** Fetches the page of a link, where it is one of those that are to be the first thing that is drawn. */
export async function fetchPage(page: Page): Promise<void> {
  if (page === 'start') await loadStart()
  if (page === 'canvas') await loadStates()
}
