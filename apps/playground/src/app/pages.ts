import { lazy } from 'react'
import type { Page } from '../link/link.ts'

const loadStart = async () => ({ default: (await import('../start/start.tsx')).Start })

/** The pages beside the canvas, each fetched when it is first opened. */
export const Start = lazy(loadStart)
export const Outage = lazy(async () => ({ default: (await import('../outage/outage.tsx')).Outage }))
export const ByHand = lazy(async () => ({ default: (await import('../by-hand/by-hand.tsx')).ByHand }))
export const Matrix = lazy(async () => ({ default: (await import('../matrix/matrix.tsx')).Matrix }))

/** Fetches the first page, where a link leads there: it is to be the first thing that is drawn. */
export async function fetchStart(page: Page): Promise<void> {
  if (page === 'start') await loadStart()
}
