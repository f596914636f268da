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

export type Told = Milestone & { at: number; number: number }

const mostTold = 120

/** Writes down what a person would tell of it: the first time of everything in each incident. A breaker that flaps is told once. */
export function createChronicle(now: () => number) {
  const told: Told[] = []
  /** What has been told of this incident. */
  const before = new Set<string>()

  const tell = (milestone: Milestone) => {
    if (told.length < mostTold) told.push({ ...milestone, at: now(), number: told.length + 1 })
  }
  const tellOnce = (key: string, milestone: Milestone) => {
    if (before.has(key)) return
    before.add(key)
    tell(milestone)
  }

  return {
    tell,
    told: (): readonly Told[] => told,
    /** One line for a slider on its way, however many stops it passes; none before the story has begun. */
    set(name: SettingChange['name'], value: SettingChange['value']) {
      if (now() === 0) return
      const last = told.at(-1)
      if (last?.type === 'setting' && last.name === name) told.pop()
      tell({ type: 'setting', name, value })
    },
    honestDegraded: () => tellOnce('first-degraded', { type: 'first-degraded' }),
    forgedPassed: () => tellOnce('first-forged', { type: 'first-forged' }),
    /** `seen` is what the breaker has counted at this moment. */
    hear(event: VerifierEvent, seen: () => { failures: number; clients: number }) {
      if (event.type === 'canary' && event.health === 'bad') tellOnce('canary', { type: 'canary' })
      if (event.type === 'budget-exhausted' && event.use === 'degrade')
        tellOnce(`budget ${event.ring}`, { type: 'budget', ring: event.ring })
      if (event.type === 'breaker') {
        const { from, to } = event
        const { failures, clients } = seen()
        if (to === 'half-open') tellOnce(to, { type: 'breaker', to })
        else if (to === 'closed') tell({ type: 'breaker', to })
        else if (from === 'half-open') tellOnce('reopened', { type: 'breaker', to: 'reopened' })
        else tell({ type: 'breaker', to, failures, clients })
        if (to === 'closed') for (const key of ['half-open', 'reopened']) before.delete(key)
      }
      if (event.type !== 'outage') return
      const { what, to } = event
      tell({ type: 'outage', what, to })
      // The next incident is a new story.
      if (to === 'up') before.clear()
    },
  }
}

export type Chronicle = ReturnType<typeof createChronicle>
