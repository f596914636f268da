import { bodyParser } from '@koa/bodyparser'
import Koa, { type Context, type Middleware } from 'koa'
import Koa2 from 'koa-2'
import multer from 'multer'
import * as adapter from '../../../src/adapters/koa.ts'
import type { Framework, Position, Rules } from '../contract/site.ts'
import { listen } from './listen.ts'
import { collect, toSeen } from './seen.ts'

const limit = '4mb'

/** Serves by Koa of either version, which has no router of its own. */
const serveBy = (make: typeof Koa, { guard, verdictOf, visitTokenHandler }: typeof adapter) =>
  async function serve({ verifier, routes, tokenPath, tokenOptions, enter }: Rules) {
    const app = new make()
    app.silent = true
    const parsers: Middleware[] = [
      bodyParser({ encoding: 'utf-8', jsonLimit: limit, formLimit: limit, jsonStrict: false, parsedMethods: ['POST'] }),
      parseMultipart,
    ]
    const use: Middleware = async (ctx, next) => {
      await collect(ctx.req)
      await next()
    }
    const on = (path: string, stack: readonly Middleware[]) => {
      for (const each of stack) app.use((ctx, next) => (ctx.path === path ? each(ctx, next) : next()))
    }
    for (const { path, position, options } of routes) {
      const guards: Middleware[] = options ? [guard(verifier, options)] : []
      const stack: Record<Position, Middleware[]> = {
        before: [...parsers, ...guards],
        none: guards,
        after: [...guards, ...parsers],
        used: [use, ...guards],
      }
      const isRaw = position === 'none' || position === 'used'
      const handle: Middleware = async (ctx) => {
        const seen = isRaw ? await collect(ctx.req) : toSeen(ctx.request.body, (ctx.req as { files?: unknown }).files)
        ctx.body = enter(path, seen, verdictOf(ctx))
      }
      on(path, [...stack[position], handle])
    }
    on(tokenPath, [visitTokenHandler(verifier, tokenOptions)])
    return listen(app.callback())
  }

/** As @koa/multer does it. */
async function parseMultipart(ctx: Context, next: () => Promise<unknown>) {
  if (ctx.is('multipart/*')) {
    const parse = multer().any()
    await new Promise<void>((resolve, reject) => {
      parse(ctx.req as never, ctx.res as never, (error: unknown) => (error ? reject(error as Error) : resolve()))
    })
    ctx.request.body = (ctx.req as { body?: unknown }).body
  }
  await next()
}

export const createKoa = (version: 2 | 3, parts = adapter, name = `Koa ${version}`): Framework => ({
  name,
  before: 'in',
  serve: serveBy(version === 2 ? (Koa2 as never) : Koa, parts),
})
