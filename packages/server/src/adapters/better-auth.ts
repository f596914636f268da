import { createCheck, type TicketVerifier } from '../http/create-check.ts'
import type { GuardOptions } from '../http/guard-options.ts'
import { fromRequest } from '../http/read/read-request.ts'
import { own } from '../platform/own-properties.ts'
import { createMatcher } from './contexts/better-auth-endpoints.ts'

/** What a guard takes, and which endpoints of better-auth it stands before. */
export interface TCaptchaOptions extends GuardOptions {
  /** Whole paths without `basePath`; no patterns. @default `/sign-in/email`, `/sign-up/email`, `/request-password-reset`, `/forget-password` */
  endpoints?: readonly string[] | undefined
}

type Context = { readonly logger: { readonly error: (message: string, error: unknown) => void } }

/**
 * A plug-in of better-auth that lets requests for some endpoints through with an allowed verdict only. Pages send the ticket in
 * headers. What your functions throw goes to better-auth's logger, and is answered with 500.
 *
 * @example betterAuth({ plugins: [tcaptcha(verifier, { ip: forwardedIp(1) })] })
 * @throws RangeError for an endpoint that is no path.
 */
export function tcaptcha(verifier: TicketVerifier, options: TCaptchaOptions) {
  const check = createCheck(verifier, options)
  const isGuarded = createMatcher(own(options, 'endpoints') as TCaptchaOptions['endpoints'])
  return {
    id: 'tcaptcha' as const,
    async onRequest(request: Request, { logger }: Context): Promise<{ response: Response } | undefined> {
      if (!isGuarded(request)) return undefined
      try {
        const { refusal } = await check(request, fromRequest(request))
        return refusal && { response: refusal }
      } catch (error) {
        // better-auth would never answer.
        logger.error('A function of the captcha’s options threw.', error)
        return { response: new Response(null, { status: 500 }) }
      }
    },
  }
}
