import { createCheck } from '../http/create-check.ts'
import type { GuardOptions } from '../http/guard-options.ts'
import { fromRequest } from '../http/read/read-request.ts'
import { own } from '../platform/own-properties.ts'
import type { Verifier } from '../verify/verifier.ts'

/** What a guard takes, and which endpoints of better-auth it stands before. */
export interface TCaptchaOptions extends GuardOptions {
  /** As better-auth calls them, without `basePath`. @default signing in and up by e-mail, and asking for a new password */
  endpoints?: readonly string[] | undefined
}

const usual = ['/sign-in/email', '/sign-up/email', '/request-password-reset', '/forget-password']

/**
 * A plug-in of better-auth that lets requests for some endpoints through with an allowed verdict only. Pages send the ticket in
 * headers. What your functions throw is better-auth's to handle.
 *
 * @example betterAuth({ plugins: [tcaptcha(verifier, { ip: forwardedIp(1) })] })
 */
export function tcaptcha(verifier: Pick<Verifier, 'verify'>, options: TCaptchaOptions) {
  const check = createCheck(verifier, options)
  const endpoints = (own(options, 'endpoints') as TCaptchaOptions['endpoints']) ?? usual
  return {
    id: 'tcaptcha' as const,
    async onRequest(request: Request): Promise<{ response: Response } | undefined> {
      // As any router might read it, rather once too often.
      const path = new URL(request.url).pathname.replaceAll(/\/+/g, '/').replace(/\/$/, '')
      if (!endpoints.some((endpoint) => path.endsWith(endpoint))) return undefined
      const { refusal } = await check(request, fromRequest(request))
      return refusal && { response: refusal }
    },
  }
}
