import { channel } from 'node:diagnostics_channel'
import type { VerifierEvent } from '../verdict/events.ts'

// Held here: Node forgets a channel that nobody holds, and its subscribers with it.
const events = channel('tcaptcha:event')

/**
 * Publishes every event of a verifier, frozen and as it is, to the `diagnostics_channel` named `tcaptcha:event`, for tools that don't
 * know your code. Costs nothing while nobody subscribes. A subscriber that throws is Node's matter: an uncaught exception.
 *
 * @example createVerifier({ …, onEvent: publishEvents })
 * @example createVerifier({ …, onEvent: (event) => (publishEvents(event), log(event)) })
 */
export function publishEvents(event: VerifierEvent): void {
  if (events.hasSubscribers) events.publish(event)
}
