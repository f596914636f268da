import type { Simulator } from '@tcaptcha/simulator'
import type { OutageSettings } from '../../settings.ts'
import type { VendorMode } from '../../stories.ts'
import type { Site } from '../site/site.ts'
import type { Tally } from '../tally.ts'
import type { Proof } from '../site/tickets.ts'
import type { VirtualClock } from '../site/virtual-clock.ts'

/** What everybody in the story has to do with. */
export interface World {
  site: Site
  clock: VirtualClock
  simulator: Simulator
  tally: Tally
  seed: string
  settings: () => OutageSettings
  mode: () => VendorMode
  /** Puts what a visitor got in with where an attacker finds it: in a log, in a proxy. */
  leak: (proof: Proof) => void
  leaked: () => readonly Proof[]
}
