import type { Clock } from '../../platform/clock.ts'
import { createDeadline } from '../../platform/deadline.ts'
import { own } from '../../platform/own-properties.ts'
import type { Awaitable } from '../guard-options.ts'
import type { Incoming } from './incoming.ts'
import { pickProof, type Proof } from './proof.ts'

/**
 * What `read` makes of a request, or why it was given up: nothing came within `timeout` milliseconds, or the visitor left. The
 * request's own copy of the body stays open after a time-out, since to cancel it can close the connection before the answer.
 */
export async function readInTime(
  read: (signal: AbortSignal) => Awaitable<Proof | 'body-used'>,
  incoming: Incoming,
  { clock, timeout }: { clock: Clock; timeout: number },
): Promise<Proof | 'ticket-missing' | 'body-used' | 'aborted'> {
  const deadline = createDeadline(clock, timeout, incoming.signal)
  try {
    const found = await deadline.race(Promise.resolve(read(deadline.getSignal())))
    switch (deadline.end()?.ended) {
      case 'timeout':
        return 'ticket-missing'
      case 'aborted':
        incoming.cancel()
        return 'aborted'
      default:
        return found === 'body-used' ? found : pickProof((name) => own(found, name))
    }
  } finally {
    deadline.clear()
  }
}
