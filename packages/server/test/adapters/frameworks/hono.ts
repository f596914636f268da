import { createAdaptorServer } from '@hono/node-server'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import * as adapter from '../../../src/adapters/hono.ts'
import type { Framework, Position, Rules } from '../contract/site.ts'
import { listen } from './listen.ts'
import { readByType } from './seen.ts'

const parse = ({ req }: Context) => readByType(req.header('content-type'), req)

/** Hono keeps what was read through it: a validator may stand before the guard. */
const serveBy = ({ guard, verdictOf, visitTokenHandler }: typeof adapter) =>
  async function serve({ verifier, routes, tokenPath, tokenOptions, enter }: Rules) {
    const app = new Hono()
    app.onError((error, c) => c.text(error.message, 500))
    const before: MiddlewareHandler = async (c, next) => {
      await parse(c)
      await next()
    }
    const use: MiddlewareHandler = async (c, next) => {
      await c.req.raw.arrayBuffer()
      await next()
    }
    for (const { path, position, options } of routes) {
      const guards: MiddlewareHandler[] = options ? [guard(verifier, options)] : []
      const stack: Record<Position, MiddlewareHandler[]> = {
        before: [before, ...guards],
        none: guards,
        after: guards,
        used: [use, ...guards],
      }
      for (const each of stack[position]) app.all(path, each)
      app.all(path, async (c) => {
        const isRaw = position === 'none'
        const seen = isRaw ? new Uint8Array(await c.req.arrayBuffer()) : position === 'used' ? '' : await parse(c)
        return c.text(enter(path, seen, verdictOf(c)))
      })
    }
    app.all(tokenPath, visitTokenHandler(verifier, tokenOptions))
    return listen(createAdaptorServer(app) as Parameters<typeof listen>[0])
  }

export const createHono = (parts = adapter, name = 'Hono'): Framework => ({ name, before: 'in', serve: serveBy(parts) })
