import { systemClock } from '../platform/clock.ts'
import { ownCopy } from '../platform/own-properties.ts'
import type { Verifier } from '../verify/verifier.ts'
import { denyCrossOrigin, denyOpaquely } from './deny-response.ts'
import type { Awaitable, GuardOptions } from './guard-options.ts'
import { isPreflight, type Incoming } from './read/incoming.ts'
import { readFacts } from './read-facts.ts'
import { fromRequest } from './read/read-request.ts'
import { createRefusalPace } from './refusal-pace.ts'

/** What it takes to serve visit tokens. */
export type TokenIssuer = Pick<Verifier, 'issueVisitToken'>

/** Where `visitTokenHandler` takes its facts from: as `guard` does. */
export type VisitTokenHandlerOptions<Context = Request> = Pick<
  GuardOptions<Context>,
  'ip' | 'action' | 'appId' | 'denyAfter' | 'preflight' | 'clock'
> & { subject?: ((request: Context) => Awaitable<string | undefined>) | undefined }

/**
 * Serves visit tokens to your pages: 200 with `{"visitToken":…}`, never stored by a cache, or the opaque refusal of `guard`, no
 * sooner than there. A CORS preflight gets no token and spends nothing.
 *
 * @example export const POST = visitTokenHandler(verifier, { ip: forwardedIp(1), action: 'login' })
 */
export function visitTokenHandler(
  verifier: TokenIssuer,
  options: VisitTokenHandlerOptions,
): (request: Request) => Promise<Response> {
  const issue = createIssue(verifier, options)
  return (request) => issue(request, fromRequest(request))
}

/** What `visitTokenHandler` answers, in all frameworks. */
export function createIssue<Context>(
  verifier: TokenIssuer,
  options: VisitTokenHandlerOptions<Context>,
): (context: Context, incoming: Incoming) => Promise<Response> {
  const own = ownCopy(options)
  const { clock = systemClock, denyAfter = 250, preflight = denyCrossOrigin } = own
  const pace = createRefusalPace(clock, denyAfter)

  return async (context, incoming) => {
    try {
      if (isPreflight(incoming)) return await preflight(context)
      const input = await readFacts(own, context)
      const startedAt = clock.monotonic()
      const answer = await verifier.issueVisitToken(input)
      pace.record(startedAt)
      if (answer.issued) return serve(answer.visitToken)
      await pace.hold(startedAt, incoming.signal)
      return denyOpaquely()
    } finally {
      incoming.end()
    }
  }
}

const serve = (visitToken: string) =>
  new Response(
    JSON.stringify({ visitToken }),
    ownCopy({ headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } }),
  )
