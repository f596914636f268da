import type { Clock } from '../platform/clock.ts'
import { createSlots } from '../platform/slots.ts'
import type { ApiOutage } from './api-outage.ts'
import type { Breaker } from './breaker.ts'
import type { Incident } from './incident.ts'

/** Whether an ordinary ticket is worth sending. `done` must be called once it has been answered. */
export type Admission = { call: boolean; done: () => void }

const maxTrials = 5
const noop = () => {}
const allowed: Admission = { call: true, done: noop }
const refused: Admission = { call: false, done: noop }

/** In an outage only a few tickets at a time are sent, once the breaker lets them. */
export function createTrials(parts: {
  clock: Clock
  incident: Incident
  outage: ApiOutage
  breaker: Breaker
  timeout: number
}) {
  const { clock, incident, outage, breaker } = parts
  const trials = createSlots(maxTrials, 2 * parts.timeout, clock.monotonic)

  return function shouldCallApi(): Admission {
    // Disputed: the front answers at once, so going on to ask costs little and keeps the count true.
    if (!incident.isOn() || outage.isDisputed()) return allowed
    if (breaker.state(clock.monotonic()) === 'open') return refused
    const done = trials.take()
    return done ? { call: true, done } : refused
  }
}
