import { toOwn } from '../platform/own-properties.ts'
import { copyBody, isStream, readTag } from './body.ts'
import { resolveUrl } from './resolve-url.ts'

/** A request as it was when the caller made it: its objects may have changed once the visitor has solved the challenge. */
export interface Outgoing {
  /** Absolute, where anything says to what a relative one is. */
  url: string
  /** In capitals. */
  method: string
  headers: Headers
  signal: AbortSignal | undefined
  credentials: RequestCredentials | undefined
  /** Whether its body can be sent once only. */
  isOnce: boolean
  /** What the caller gave beside a URL or a `Request`, without headers and body. */
  init: RequestInit
  /** What the caller gave as a body beside a URL or a `Request`. */
  body: BodyInit | undefined
  request: Request | undefined
  /** A copy of `request`, which has a body to send. */
  spare: Request | undefined
}

/** What a `Request` passes on where it is sent to another URL. */
const passedOn = [
  'method',
  'credentials',
  'cache',
  'redirect',
  'referrer',
  'referrerPolicy',
  'integrity',
  'keepalive',
  'signal',
] as const

/** Reads what `fetch` is called with. Throws a `TypeError` where that is nothing to send. */
export function readOutgoing(input: RequestInfo | URL, given: RequestInit = {}): Outgoing {
  const request = toRequest(input)
  const { headers, body, ...init } = toOwn(given)
  const hasOther = body !== undefined && body !== null
  const { method = 'GET', signal, credentials } = toOwn({ ...pick(request), ...init })
  return {
    url: request ? request.url : resolveUrl(String(input)),
    method: method.toUpperCase(),
    headers: new Headers(headers || (request && request.headers)),
    signal: signal || undefined,
    credentials,
    isOnce: isStream(body),
    init,
    body: copyBody(body),
    request,
    spare: request && !hasOther ? request.clone() : undefined,
  }
}

/** The method of a call, in capitals, before anything is copied. */
export function readMethod(input: RequestInfo | URL, given: RequestInit = {}): string {
  const { method } = toOwn({ ...pick(toRequest(input)), ...given })
  return (method || 'GET').toUpperCase()
}

/** What `fetch` is called with for the same request with other headers, perhaps another body, perhaps at another URL. */
export async function toArguments(
  { url, init, body, request, spare }: Outgoing,
  headers: Headers,
  extended: BodyInit | undefined,
  target: string | undefined,
): Promise<[RequestInfo, RequestInit]> {
  const content = extended === undefined ? body : extended
  const given = toOwn({ ...init, headers, ...(content === undefined ? {} : { body: content }) })
  if (!request) return [target || url, given]
  // A new one: what takes a `Request` may not look at the second argument.
  if (!target) return [new Request(spare || request, given), init]
  const rest = spare && content === undefined && (await spare.blob())
  // A page can't ask for a navigation.
  const mode = request.mode === 'navigate' ? 'same-origin' : request.mode
  return [target, toOwn({ ...pick(request), mode, ...(rest && rest.size > 0 ? { body: rest } : {}), ...given })]
}

/** Also one of another realm. */
const toRequest = (input: RequestInfo | URL) => (readTag(input) === 'Request' ? (input as Request) : undefined)

function pick(request: Request | undefined): RequestInit {
  const picked: RequestInit = {}
  if (request) for (const name of passedOn) Object.assign(picked, { [name]: request[name] })
  return picked
}
