import type { ForceTexts, VerifierConfig } from '../../src/index.ts'
import { createNodes } from './nodes.ts'

/** Nodes that share a source which says what it is told to. */
export function createSourced(count = 1, more: Partial<VerifierConfig> = {}) {
  const said: { texts: unknown; isRefused: unknown; mood: 'well' | 'rejects' | 'throws' | 'hangs'; reads: number } = {
    texts: [],
    isRefused: false,
    mood: 'well',
    reads: 0,
  }
  const read = (): Promise<ForceTexts> => {
    said.reads += 1
    if (said.mood === 'throws') throw new Error('PLANTED')
    if (said.mood === 'rejects') return Promise.reject(new Error('PLANTED'))
    if (said.mood === 'hangs') return new Promise(() => {})
    return Promise.resolve({ texts: said.texts, isRefused: said.isRefused } as ForceTexts)
  }
  const site = createNodes(count, { force: { read }, ...more })
  const text = (mode: string, ms: number, actor = 'dora') =>
    JSON.stringify({ mode, until: new Date(site.clock.now() + ms).toISOString(), actor, reason: 'locked out' })
  return { ...site, said, text }
}
