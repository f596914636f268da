import { lazy, type ComponentType } from 'react'
import type { FrameSettings } from '../run/protocol.ts'
import type { Page } from './link.ts'

/** What the page by hand takes: a state's id, and the shell's look. */
export interface ByHandProps extends Pick<FrameSettings, 'language' | 'dark'> {
  id?: string
}

type Loaders<Props> = Readonly<Record<string, (() => Promise<ComponentType<Props>>) | undefined>>

// Looked for, not imported: a page that is not there yet has no place in the bar.
const outage: Loaders<object> = import.meta.glob<ComponentType<object>>('../outage/outage.tsx', { import: 'Outage' })
const byHand: Loaders<ByHandProps> = import.meta.glob<ComponentType<ByHandProps>>('../by-hand/by-hand.tsx', {
  import: 'ByHand',
})

/** The pages beside the canvas, each fetched when it is first opened. */
export const pages = { outage: find(outage), 'by-hand': find(byHand) }

function find<Props>(loaders: Loaders<Props>) {
  const [load] = Object.values(loaders)
  return load && lazy(async () => ({ default: await load() }))
}

/** Whether there is anything to see under that name. */
export const hasPage = (page: Page): boolean =>
  page === 'canvas' || (page in pages && !!pages[page as keyof typeof pages])
