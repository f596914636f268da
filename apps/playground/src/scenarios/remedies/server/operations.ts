import type { Remedy } from '../remedy.ts'

/** What an operator sets or orders: alarms, orders, limits, stores. */
export const operationRemedies = {
  alarm: {
    side: 'server',
    code: `import type { VerifierEvent } from '@tcaptcha/server'

export function onEvent(event: VerifierEvent): void {
  if (event.type === 'fault') page(\`captcha: \${event.reason} (\${event.vendorCode}), \${event.count} times\`)
  if (event.type === 'outage') page(\`captcha: \${event.what} is \${event.to}\`)
  if (event.type === 'store-fault') page(\`captcha store: \${event.failure}, \${event.to}\`)
}`,
    around: `declare function page(message: string): void`,
  },
  openByHand: {
    side: 'server',
    code: `import type { Verifier } from '@tcaptcha/server'

const hour = 3_600_000

export const open = (verifier: Verifier, actor: string) =>
  verifier.force('degrade', { until: Date.now() + hour, actor, reason: 'account unpaid, top-up on its way' })
export const end = (verifier: Verifier, actor: string) => verifier.endForce({ actor, reason: 'repaired' })`,
  },
  closeByHand: {
    side: 'server',
    code: `import type { Verifier } from '@tcaptcha/server'

const hour = 3_600_000

export const close = (verifier: Verifier, actor: string) =>
  verifier.force('closed', { until: Date.now() + hour, actor, reason: 'attack in the outage' })
export const end = (verifier: Verifier, actor: string) => verifier.endForce({ actor, reason: 'attack over' })`,
  },
  limits: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

export const verifier = createVerifier({
  ...readSettings(),
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
  limits: { perIpPerMinute: 600, perSubjectPerMinute: 30, perSecond: 800 }, // the defaults
  maxConcurrent: 64,
})`,
  },
  storeCapacity: {
    side: 'server',
    code: `import { createVerifier, memory } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

export const verifier = createVerifier({
  ...readSettings(),
  degrade: { globalPerMinute: 600, perSubjectPerMinute: 2, perIpPerMinute: 30 },
  store: memory({ capacity: 1_000_000 }), // used tickets and visit tokens; 400,000 by default
})`,
  },
  sharedStore: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'
import { redis, type RedisClient } from '@tcaptcha/server/redis'

// ioredis, iovalkey or node-redis. Set maxmemory-policy noeviction.
export const createSharedVerifier = (client: RedisClient) =>
  createVerifier({
    ...readSettings(),
    degrade: { globalPerMinute: 600, perSubjectPerMinute: 8, perIpPerMinute: 30 },
    store: redis(client, { secret: process.env.CAPTCHA_STORE_SECRET ?? '' }),
    nodes: 4, // while the store fails, each node allows a quarter
  })`,
  },
} as const satisfies Record<string, Remedy>
