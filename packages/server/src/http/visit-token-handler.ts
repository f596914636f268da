import { systemClock } from '../platform/clock.ts'
import { ownCopy } from '../platform/own-properties.ts'
import type { Verifier } from '../verify/verifier.ts'
import { denyOpaquely } from './deny-response.ts'
import type { Awaitable, GuardOptions } from './guard.ts'
import { denyCrossOrigin, isPreflight } from './preflight.ts'
import { createRefusalPace } from './refusal-pace.ts'

/** Where `visitTokenHandler` takes its facts from: as `guard` does. */
export type VisitTokenHandlerOptions = Pick<
  GuardOptions,
  'ip' | 'action' | 'appId' | 'denyAfter' | 'preflight' | 'clock'
> & { subject?: ((request: Request) => Awaitable<string | undefined>) | undefined }

/**
 * Serves visit tokens to your pages: 200 with `{"visitToken":…}`, never stored by a cache, or the opaque refusal of `guard`, no
 * sooner than there. A CORS preflight gets no token and spends nothing.
 *
 * @example export const POST = visitTokenHandler(verifier, { ip: forwardedIp(1), action: 'login' })
 */
export function visitTokenHandler(
  verifier: Pick<Verifier, 'issueVisitToken'>,
  options: VisitTokenHandlerOptions,
): (request: Request) => Promise<Response> {
  const own = ownCopy(options)
  const { ip, action, subject, appId } = own
  const { clock = systemClock, denyAfter = 250, preflight = denyCrossOrigin } = own
  const pace = createRefusalPace(clock, denyAfter)

  return async (request) => {
    if (isPreflight(request)) return preflight(request)
    const input = {
      ip: await ip(request),
      action: typeof action === 'function' ? await action(request) : action,
      subject: await subject?.(request),
      appId: await appId?.(request),
    }
    const startedAt = clock.monotonic()
    const answer = await verifier.issueVisitToken(input)
    pace.record(startedAt)
    if (answer.issued) return serve(answer.visitToken)
    await pace.hold(startedAt, request.signal)
    return denyOpaquely()
  }
}

const serve = (visitToken: string) =>
  new Response(
    JSON.stringify({ visitToken }),
    ownCopy({ headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } }),
  )
