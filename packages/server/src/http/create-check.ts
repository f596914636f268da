import { systemClock } from '../platform/clock.ts'
import { ownCopy } from '../platform/own-properties.ts'
import { createVerdict, type Verdict } from '../verdict/verdict.ts'
import type { Verifier } from '../verify/verifier.ts'
import { denyCrossOrigin, denyDistinctly, denyOpaquely } from './deny-response.ts'
import type { GuardOptions } from './guard-options.ts'
import { hasTicketInUrl, isPreflight, type Incoming } from './read/incoming.ts'
import { emptyProof, readHeaders } from './read/proof.ts'
import { readFacts } from './read-facts.ts'
import { readInTime } from './read/read-in-time.ts'
import { createRefusalPace } from './refusal-pace.ts'
import { readShadow } from './shadow.ts'

/** What a guard needs of a verifier. */
export type TicketVerifier = Pick<Verifier, 'verify'>

/** How to go on with a request: with an answer of ours, or to the app's handler. */
export type Checked = { refusal: Response; verdict: undefined } | { refusal: undefined; verdict: Verdict }

/** What every guard does before the handler, in all frameworks. Rejects only for what functions of the app throw. */
export function createCheck<Context>(
  verifier: TicketVerifier,
  options: GuardOptions<Context>,
): (context: Context, incoming: Incoming) => Promise<Checked> {
  const own = ownCopy(options)
  // No `...rest` here: it would be an object with a prototype again.
  const { action, read, deny = 'opaque', clock = systemClock, readTimeout = 10_000, denyAfter = 250 } = own
  const { preflight = denyCrossOrigin } = own
  const isShadow = readShadow(own.shadow, clock)
  const pace = createRefusalPace(clock, denyAfter)
  let isErrorPrinted = false

  return async (context, incoming) => {
    const shadow = isShadow()
    try {
      if (isPreflight(incoming)) {
        // It is not checked, so nobody is told of a verdict.
        return shadow ? pass(createVerdict('ticket-missing')) : refuse(await preflight(context))
      }
      const { verdict, startedAt } = await decide(context, incoming, shadow)
      if (shadow || verdict.allowed) return pass(verdict)
      await pace.hold(startedAt, incoming.signal)
      if (deny === 'distinct') return refuse(denyDistinctly(verdict))
      return refuse((deny === 'opaque' ? undefined : await deny(context, verdict)) ?? denyOpaquely())
    } catch (error) {
      if (!shadow) throw error
      if (!isErrorPrinted) globalThis.console?.error('A guard of @tcaptcha/server would have failed:', error)
      isErrorPrinted = true
      return pass(createVerdict('internal'))
    } finally {
      incoming.end()
    }
  }

  async function decide(context: Context, incoming: Incoming, shadow: boolean) {
    const found = await findProof(context, incoming)
    const unread = typeof found === 'string' ? found : undefined
    const proof = typeof found === 'string' ? emptyProof : found
    // `subject` and its like may wait for the same body.
    const facts = unread
      ? { ip: undefined, action: typeof action === 'string' ? action : undefined }
      : await readFacts(own, context)
    const correlationId = proof.correlationId ?? readHeaders(incoming.header).correlationId
    const startedAt = clock.monotonic()
    const init = { signal: incoming.signal, shadow, unread }
    const verdict = await verifier.verify({ ...proof, ...facts, correlationId }, init)
    pace.record(startedAt)
    return { verdict, startedAt }
  }

  function findProof(context: Context, incoming: Incoming) {
    // A body that broke off looks like one that was used.
    if (incoming.signal?.aborted) return 'aborted' as const
    if (hasTicketInUrl(incoming)) return 'ticket-in-url' as const
    const limits = { clock, timeout: readTimeout }
    if (read) return readInTime((signal) => read(context, { signal }), incoming, limits)
    const fromHeaders = readHeaders(incoming.header)
    const found = fromHeaders.ticket ? fromHeaders : incoming.peek()
    return found ?? readInTime(incoming.read, incoming, limits)
  }
}

const pass = (verdict: Verdict): Checked => ({ refusal: undefined, verdict })
const refuse = (refusal: Response): Checked => ({ refusal, verdict: undefined })
