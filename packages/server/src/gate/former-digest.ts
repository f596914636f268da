import type { ResolvedApp } from '../config/read-keys.ts'
import type { Clock } from '../platform/clock.ts'
import { createHmac, type Hmac } from '../platform/hmac.ts'

/** Longer than a rollout, and than a budget takes to refill. */
const mixedFor = 7 * 86_400_000

/** How the release before made its keys, which had no version: nodes of both must share one budget while they are mixed. */
export function createFormerDigest(parts: {
  name: string
  /** The app that was listed first keyed the store. */
  apps: readonly [ResolvedApp, ...ResolvedApp[]]
  clock: Clock
}): () => Hmac | undefined {
  const { name, clock } = parts
  const until = clock.monotonic() + mixedFor
  const [secret] = parts.apps[0].appSecretKeys()
  let digest: Hmac | undefined
  return () => (clock.monotonic() < until ? (digest ??= createHmac(`tcaptcha-store\n${name}\n${secret}`)) : undefined)
}
