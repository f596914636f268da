import { lazy } from 'react'

/** The pages beside the canvas, each fetched when it is first opened. */
export const Outage = lazy(async () => ({ default: (await import('../outage/outage.tsx')).Outage }))
export const ByHand = lazy(async () => ({ default: (await import('../by-hand/by-hand.tsx')).ByHand }))
export const Matrix = lazy(async () => ({ default: (await import('../matrix/matrix.tsx')).Matrix }))
