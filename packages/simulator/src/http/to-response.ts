import { onAbort } from './on-abort.ts'

/** Every page may ask, and nothing is cached. Without CORP, as the vendor: a page with COEP `require-corp` fails. */
const respond = (body: string | null, type: string, status = 200): Response =>
  new Response(body, {
    status,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
    },
  })

/** JavaScript. */
export const script = (body: string): Response => respond(body, 'text/javascript')
/** A document. */
export const html = (body: string): Response => respond(body, 'text/html')
/** Data. */
export const json = (value: unknown): Response => respond(JSON.stringify(value), 'application/json')
/** Plain text. */
export const text = (body: string, status = 200): Response =>
  respond(status === 204 ? null : body, 'text/plain', status)
/** Status 404, which a script tag reports as an error. */
export const missing = (body = 'Not found'): Response => text(body, 404)

/** What `fetch` rejects with when the other side resets the connection. */
export const toReset = (): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) })

/** Never answers. Rejects with the signal's reason when the request is given up. */
export const pending = (request: Request): Promise<never> =>
  new Promise((_resolve, reject) => {
    onAbort(request, reject)
  })
