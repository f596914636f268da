import express, { type RequestHandler } from 'express'
import express4 from 'express-4'
import multer from 'multer'
import * as adapter from '../../../src/adapters/express.ts'
import type { Framework, Position, Rules } from '../contract/site.ts'
import { listen } from './listen.ts'
import { collect, toSeen } from './seen.ts'

const limit = 4_000_000

/** Serves by Express of either version; `guard` may be a broken one. */
const serveBy = (make: typeof express, { guard, verdictOf, visitTokenHandler }: typeof adapter) =>
  async function serve({ verifier, routes, tokenPath, tokenOptions, enter }: Rules) {
    const app = make()
    // In production an error's answer has no stack.
    app.set('env', 'production')
    const parsers = [make.json({ limit, strict: false }), make.urlencoded({ limit, extended: true }), multer().any()]
    const use: RequestHandler = async (req, _res, next) => {
      await collect(req)
      next()
    }
    for (const { path, position, options } of routes) {
      const guards = options ? [guard(verifier, options)] : []
      const stack: Record<Position, RequestHandler[]> = {
        before: [...parsers, ...guards],
        none: guards,
        after: [...guards, ...parsers],
        used: [use, ...guards],
      }
      app.all(path, ...stack[position], async (req, res) => {
        const isRaw = position === 'none' || position === 'used'
        const seen = isRaw ? await collect(req) : toSeen(req.body, req.files)
        res.send(enter(path, seen, verdictOf(req)))
      })
    }
    app.all(tokenPath, visitTokenHandler(verifier, tokenOptions))
    return listen(app)
  }

export const createExpress = (version: 4 | 5, parts = adapter, name = `Express ${version}`): Framework => ({
  name,
  before: 'in',
  serve: serveBy(version === 4 ? (express4 as never) : express, parts),
})
