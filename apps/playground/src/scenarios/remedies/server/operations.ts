import type { Remedy } from '../remedy.ts'

/** What an operator sets or orders: alarms, orders, limits, stores. */
export const operationRemedies = {
  alarm: {
    side: 'server',
    code: `import type { VerifierEvent } from '@tcaptcha/server'

export function onEvent(event: VerifierEvent): void {
  switch (event.type) {
    case 'fault':
      return wake(\`\${event.reason}: \${event.vendorCode}\`)
    case 'outage':
      return wake(\`\${event.what} is \${event.to}\`)
    case 'store-fault':
      return wake(\`\${event.store}: \${event.failure}\`)
  }
}`,
    around: `declare function wake(message: string): void`,
  },
  openByHand: {
    side: 'server',
    code: `import type { Verifier } from '@tcaptcha/server'

const hour = 3_600_000

export const open = (verifier: Verifier, actor: string) =>
  verifier.force('degrade', {
    until: Date.now() + hour,
    actor,
    reason: 'account unpaid',
  })

export const end = (verifier: Verifier, actor: string) =>
  verifier.endForce({ actor, reason: 'paid' })`,
  },
  closeByHand: {
    side: 'server',
    code: `import type { Verifier } from '@tcaptcha/server'

const hour = 3_600_000

export const close = (verifier: Verifier, actor: string) =>
  verifier.force('closed', {
    until: Date.now() + hour,
    actor,
    reason: 'attack',
  })

export const end = (verifier: Verifier, actor: string) =>
  verifier.endForce({ actor, reason: 'attack over' })`,
  },
  limits: {
    side: 'server',
    code: `import { createVerifier } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

export const verifier = createVerifier({
  ...readSettings(),
  degrade: {
    globalPerMinute: 600,
    perSubjectPerMinute: 2,
    perIpPerMinute: 30,
  },
  // The defaults.
  limits: {
    perIpPerMinute: 600,
    perSubjectPerMinute: 30,
    perSecond: 800,
  },
  maxConcurrent: 64,
})`,
  },
  storeCapacity: {
    side: 'server',
    code: `import { createVerifier, memory } from '@tcaptcha/server'
import { readSettings } from '@tcaptcha/server/node'

export const verifier = createVerifier({
  ...readSettings(),
  degrade: {
    globalPerMinute: 600,
    perSubjectPerMinute: 2,
    perIpPerMinute: 30,
  },
  // Used tickets and visit tokens: 400,000 by default.
  store: memory({ capacity: 1_000_000 }),
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
    degrade: {
      globalPerMinute: 600,
      perSubjectPerMinute: 8,
      perIpPerMinute: 30,
    },
    store: redis(client, {
      secret: process.env.TCAPTCHA_STORE_SECRET ?? '',
    }),
    // While the store fails, each allows a quarter.
    nodes: 4,
  })`,
  },
} as const satisfies Record<string, Remedy>
