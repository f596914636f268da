import type { BudgetRing, VerifierEvent } from '@tcaptcha/server'
import type { OutageSettings } from '../settings.ts'
import type { VendorMode } from '../stories.ts'

/** Something worth telling. */
export type Milestone =
  | { type: 'vendor'; mode: VendorMode }
  | { type: 'breaker'; to: 'open'; failures: number; clients: number }
  | { type: 'breaker'; to: 'half-open' | 'reopened' | 'closed' }
  | { type: 'canary' }
  | { type: 'outage'; what: 'api' | 'script'; to: 'down' | 'up' | 'expired' | 'extended' }
  | { type: 'first-degraded' }
  | { type: 'first-forged' }
  | { type: 'budget'; ring: BudgetRing }
  | SettingChange
  | { type: 'restart' }

interface SettingChange {
  type: 'setting'
  name: keyof OutageSettings
  value: number | boolean
}

export type TimelineEntry = Milestone & { at: number; number: number }

const mostEntries = 120

/** Notes the first time of everything in each incident. A breaker that flaps is noted once. */
export function createChronicle(now: () => number) {
  const entries: TimelineEntry[] = []
  /** What has been noted of this incident. */
  const before = new Set<string>()

  const add = (milestone: Milestone) => {
    if (entries.length < mostEntries) entries.push({ ...milestone, at: now(), number: entries.length + 1 })
  }
  const addOnce = (key: string, milestone: Milestone) => {
    if (before.has(key)) return
    before.add(key)
    add(milestone)
  }

  return {
    add,
    entries: (): readonly TimelineEntry[] => entries,
    /** One line for a slider on its way, however many stops it passes; none before the story has begun. */
    set(name: SettingChange['name'], value: SettingChange['value']) {
      if (now() === 0) return
      const last = entries.at(-1)
      if (last?.type === 'setting' && last.name === name) entries.pop()
      add({ type: 'setting', name, value })
    },
    honestDegraded: () => addOnce('first-degraded', { type: 'first-degraded' }),
    forgedPassed: () => addOnce('first-forged', { type: 'first-forged' }),
    /** `seen` is what the breaker has counted at this moment. */
    hear(event: VerifierEvent, seen: () => { failures: number; clients: number }) {
      if (event.type === 'canary' && event.health === 'bad') addOnce('canary', { type: 'canary' })
      if (event.type === 'budget-exhausted' && event.use === 'degrade')
        addOnce(`budget ${event.ring}`, { type: 'budget', ring: event.ring })
      if (event.type === 'breaker') {
        const { from, to } = event
        const { failures, clients } = seen()
        if (to === 'half-open') addOnce(to, { type: 'breaker', to })
        else if (to === 'closed') add({ type: 'breaker', to })
        else if (from === 'half-open') addOnce('reopened', { type: 'breaker', to: 'reopened' })
        else add({ type: 'breaker', to, failures, clients })
        if (to === 'closed') for (const key of ['half-open', 'reopened']) before.delete(key)
      }
      if (event.type !== 'outage') return
      const { what, to } = event
      add({ type: 'outage', what, to })
      // The next incident is a new story.
      if (to === 'up') before.clear()
    },
  }
}

export type Chronicle = ReturnType<typeof createChronicle>
