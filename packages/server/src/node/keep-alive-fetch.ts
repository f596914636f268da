import { Agent as HttpAgent, type ClientRequest } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { ownCopy } from '../platform/own-properties.ts'
import type { KeepAliveResponse } from './answer.ts'
import { startExchange, type KeepAliveInit } from './exchange.ts'
import { createSlots } from './slots.ts'

/** What `keepAliveFetch` takes. */
export interface KeepAliveOptions {
  /** Requests at the same time, each with a socket of its own; more wait for one. @default 128 */
  maxSockets?: number | undefined
  /** Bytes that an answer may have. Of a longer one you get status and headers, and no body. @default 65_536 */
  maxBytes?: number | undefined
  /** Certificate authorities in PEM, which replace those that Node trusts. @default Node's */
  ca?: string | readonly string[] | undefined
}

/** Give it to `createVerifier` as `fetch`. */
export interface KeepAliveFetch {
  /**
   * Resolves when the whole answer has come, so that no unread body keeps a socket. Rejects with the signal's reason, or
   * with a `TypeError` whose `cause` is Node's error; its `reusedSocket` says that the connection had served before, as
   * when the server closed it in that moment.
   */
  (url: URL | string, init?: KeepAliveInit): Promise<KeepAliveResponse>
  /** Ends what is under way, closes every socket and refuses further calls. */
  close: () => void
}

/** Servers close idle connections after five seconds or more. Close first, or a request meets a closed one. */
const idleTimeout = 4_000

/**
 * A transport for Node that keeps its connections open: much cheaper than the global `fetch`, and with less in it. No
 * redirects, compression, uploads by stream, proxies or retries. Opens no socket until it is used.
 *
 * @example createVerifier({ ...keys, degrade: 'never', fetch: keepAliveFetch() })
 */
export function keepAliveFetch(options: KeepAliveOptions = {}): KeepAliveFetch {
  const { maxSockets = 128, maxBytes = 65_536, ca } = ownCopy(options)
  const pooling = { keepAlive: true, timeout: idleTimeout, maxFreeSockets: maxSockets }
  const trusted = ca === undefined ? {} : { ca: typeof ca === 'string' ? ca : [...ca] }
  const agents = { http: new HttpAgent(pooling), https: new HttpsAgent({ ...pooling, ...trusted }) }
  const slots = createSlots(maxSockets)
  const running = new Set<(reason: unknown) => void>()
  let isClosed = false

  async function send(url: URL | string, init: KeepAliveInit = {}): Promise<KeepAliveResponse> {
    if (isClosed) throw toFailure(closed())
    if (init.redirect !== 'manual') return fetch(url, init as RequestInit)
    init.signal?.throwIfAborted()
    return exchange(url, init)
  }

  const exchange = (url: URL | string, init: KeepAliveInit) =>
    new Promise<KeepAliveResponse>((resolve, reject) => {
      const { signal } = init
      let request: ClientRequest | undefined

      const settle = () => {
        leaveQueue()
        running.delete(cancel)
        signal?.removeEventListener('abort', onAbort)
      }
      const fail = (error: unknown) => {
        settle()
        reject(toFailure(error, request?.reusedSocket))
      }
      const cancel = (reason: unknown) => {
        settle()
        reject(reason)
        request?.destroy()
      }
      const onAbort = () => cancel(signal?.reason)
      const listeners = {
        onAnswer: (answer: KeepAliveResponse) => {
          settle()
          resolve(answer)
        },
        onFailure: fail,
        onClose: () => {
          // Where the answer has come, an error would be made for nobody: with its stack it costs a tenth of a request.
          if (running.has(cancel)) fail(closed())
          // The agent takes the socket back right after this event: only then may the next request look for one.
          queueMicrotask(slots.give)
        },
      }
      const start = () => {
        try {
          request = startExchange(agents, url, init, maxBytes, listeners)
        } catch (error) {
          fail(error)
          slots.give()
        }
      }

      running.add(cancel)
      signal?.addEventListener('abort', onAbort, { once: true })
      let leaveQueue = () => {}
      leaveQueue = slots.take(start)
    })

  return Object.assign(send, {
    close: () => {
      isClosed = true
      for (const cancel of running) cancel(toFailure(closed()))
      agents.http.destroy()
      agents.https.destroy()
    },
  })
}

const closed = () => Object.assign(new Error('The connection was closed.'), { code: 'ECONNRESET' })

/** As the global `fetch` fails: a `TypeError` that says why in its `cause`. */
const toFailure = (cause: unknown, reusedSocket = false) =>
  Object.assign(new TypeError('fetch failed', { cause }), { reusedSocket })
