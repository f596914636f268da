import { createAdaptorServer } from '@hono/node-server'
import { guard, visitTokenHandler } from '../../../src/index.ts'
import type { Framework, Rules, Route } from '../contract/site.ts'
import { listen } from './listen.ts'
import { readByType } from './seen.ts'

type Handler = (request: Request) => Response | Promise<Response>

async function serve({ verifier, routes, tokenPath, tokenOptions, enter }: Rules) {
  const handlers = new Map<string, Handler>(routes.map((route) => [route.path, toHandler(route)]))
  handlers.set(tokenPath, visitTokenHandler(verifier, tokenOptions))
  const fetch = (request: Request) =>
    handlers.get(new URL(request.url).pathname)?.(request) ?? new Response('none', { status: 404 })
  return listen(createAdaptorServer({ fetch }) as Parameters<typeof listen>[0])

  function toHandler({ path, position, options }: Route): Handler {
    const isUsed = position === 'before' || position === 'used'
    const handle = async (request: Request, verdict?: Parameters<typeof enter>[2]) => {
      const isRaw = position === 'none'
      const seen = isRaw
        ? new Uint8Array(await request.arrayBuffer())
        : isUsed
          ? ''
          : await readByType(request.headers.get('content-type'), request)
      return new Response(enter(path, seen, verdict))
    }
    const inner: Handler = options ? guard(verifier, options, handle) : (request) => handle(request)
    return async (request) => {
      if (isUsed) await request.arrayBuffer()
      return inner(request)
    }
  }
}

/** `guard` itself, in a server that knows nothing but `Request` and `Response`. */
export const plain: Framework = { name: 'a server of the platform', before: 'body-used', serve }
