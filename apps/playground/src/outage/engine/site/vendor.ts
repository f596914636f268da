import type { ApiScenarioName } from '@tcaptcha/simulator'
import type { VendorMode } from '../../stories.ts'
import { pick, type Random } from '../crowd/random.ts'

interface Health {
  /** Share of the calls to the ticket API that fail. */
  apiFails: number
  /** Share of the browsers in which the challenge never comes to anything. */
  challengeFails: number
  /** Whether the hosts of the script answer. */
  hosts: 'up' | 'down'
}

/** What each mode means for those who depend on it. */
export const health: Readonly<Record<VendorMode, Health>> = {
  healthy: { apiFails: 0, challengeFails: 0, hosts: 'up' },
  dead: { apiFails: 1, challengeFails: 0.5, hosts: 'up' },
  limping: { apiFails: 0.5, challengeFails: 0.2, hosts: 'up' },
  recovering: { apiFails: 0.1, challengeFails: 0, hosts: 'up' },
  'hosts-down': { apiFails: 0, challengeFails: 1, hosts: 'down' },
}

/** How the ticket API fails: silence, an error, "busy". Those three the vendor itself calls a disaster. */
const faults = ['hang', 'hang', 'internal-error', 'internal-error', 'code-26'] as const satisfies ApiScenarioName[]

/** What the next call to the ticket API meets. */
export function drawFault(mode: VendorMode, random: Random): ApiScenarioName {
  const fails = random() < health[mode].apiFails
  const fault = faults[pick(random, faults.length)] ?? 'hang'
  return fails ? fault : 'works'
}
