import { channel } from 'node:diagnostics_channel'

const events = channel('tcaptcha:event')

/**
 * A listener for `onEvent` that publishes every event (`VerifierEvent`), frozen and as it is, to the `diagnostics_channel` named
 * `tcaptcha:event`, for tools that don't know your code. It costs nothing while nobody subscribes. What a subscriber throws is an
 * uncaught exception of the process, as with every channel of Node.
 *
 * @example createVerifier({ …, onEvent: publishEvents })
 * @example createVerifier({ …, onEvent: (event) => (publishEvents(event), log(event)) })
 */
export function publishEvents(event: object): void {
  if (events.hasSubscribers) events.publish(event)
}
