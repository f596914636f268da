import type { Clock } from '../platform/clock.ts'
import { createDeadline } from '../platform/deadline.ts'
import { own } from '../platform/own-properties.ts'
import { pickProof, type Proof } from './read-proof.ts'

type Read = (request: Request, init: { signal: AbortSignal }) => Proof | Promise<Proof>

/**
 * What `read` makes of a request, or why it was given up: nothing came within `timeout` milliseconds, or the visitor left. The
 * request's own copy of the body stays open after a time-out, since to cancel it can close the connection before the answer.
 */
export async function readInTime(
  read: Read,
  request: Request,
  { clock, timeout }: { clock: Clock; timeout: number },
): Promise<Proof | 'ticket-missing' | 'aborted'> {
  const deadline = createDeadline(clock, timeout, request.signal)
  try {
    const found = await deadline.race(Promise.resolve(read(request, { signal: deadline.getSignal() })))
    switch (deadline.end()?.ended) {
      case 'timeout':
        return 'ticket-missing'
      case 'aborted':
        request.body?.cancel().catch(() => {})
        return 'aborted'
      default:
        return pickProof((name) => own(found, name))
    }
  } finally {
    deadline.clear()
  }
}
