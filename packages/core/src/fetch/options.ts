import { TCaptchaError, type FieldNames, type TCaptcha } from '@tcaptcha/core'
import { toOwn } from '../platform/own-properties.ts'
import { warnOnce } from '../platform/warn.ts'

declare const __DEV__: boolean

/** As the browser's `fetch`. */
export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>

/** A client, what a hook or composable gives, or anything that has its `execute`. */
export type FetchableCaptcha = Pick<TCaptcha, 'execute'> & Partial<Pick<TCaptcha, 'getSnapshot' | 'subscribe'>>

export interface CaptchaFetchOptions {
  /**
   * Where the ticket goes: into the headers `x-captcha-ticket`, `x-captcha-randstr`, `x-captcha-visit-token` and
   * `x-captcha-correlation-id`, or into a body of form fields or a JSON object. Any other body gets the headers.
   * @default 'headers'
   */
  into?: 'headers' | 'body' | undefined
  /** Names in the body; `correlationId` goes there only under a name given here. */
  fields?: FieldNames | undefined
  /**
   * Asked where the vendor is down and the result has no visit token: a URL that answers a POST with `{"visitToken":"…"}`,
   * or a function. After 5 s, or when it fails, the request goes without one.
   */
  visitToken?: string | URL | ((init: { signal: AbortSignal }) => Promise<string | undefined>) | undefined
  /** Opens the captcha for a refused GET or HEAD, too. @default false */
  includeGet?: boolean | undefined
  /**
   * Called when a request was refused with its ticket. `times`: how often in a row the server has refused requests of
   * this method and path, those without a ticket included: 2 or more, and 1 for a stream, which is sent once. Offer
   * another way, such as a code.
   */
  onRefused?: ((times: number) => void) | undefined
  /** What sends. @default the global `fetch` of the moment */
  fetch?: Fetch | undefined
}

/** A mistake in the arguments of `captchaFetch`. */
export const toFetchMistake = (detail: string): TCaptchaError =>
  new TCaptchaError('invalid-options', `captchaFetch ${detail}`)

/** The options, own properties only. Throws `invalid-options`. */
export function readFetchOptions(captcha: FetchableCaptcha, options: CaptchaFetchOptions): CaptchaFetchOptions {
  if (!captcha || typeof captcha.execute !== 'function') throw toFetchMistake('captcha')
  const own = toOwn(options)
  const { into = 'headers', visitToken, onRefused, fetch: send } = own
  if (into !== 'headers' && into !== 'body') throw toFetchMistake('into')
  // A URL object, too.
  if (visitToken && !/^(?:function|string|object)$/.test(typeof visitToken)) throw toFetchMistake('visitToken')
  if (onRefused && typeof onRefused !== 'function') throw toFetchMistake('onRefused')
  if (send && typeof send !== 'function') throw toFetchMistake('fetch')
  if (__DEV__) {
    for (const key of Object.keys(own)) {
      if (!(Object.keys(known) as string[]).includes(key)) warnOnce(`Unknown option \`${key}\` of \`captchaFetch\`.`)
    }
  }
  return own
}

/** `satisfies`: an option that is missing here does not compile. */
const known = {
  into: true,
  fields: true,
  visitToken: true,
  includeGet: true,
  onRefused: true,
  fetch: true,
} satisfies Record<keyof CaptchaFetchOptions, true>
