import type { RequestHandler } from 'express'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as forExpress from '../../src/adapters/express.ts'
import * as forFastify from '../../src/adapters/fastify.ts'
import * as forH3 from '../../src/adapters/h3.ts'
import * as forHono from '../../src/adapters/hono.ts'
import * as forKoa from '../../src/adapters/koa.ts'
import { findFailure } from './contract/contract.ts'
import type { Framework } from './contract/site.ts'
import { createExpress } from './frameworks/express.ts'
import { createFastify } from './frameworks/fastify.ts'
import { createH3 } from './frameworks/h3.ts'
import { createHono } from './frameworks/hono.ts'
import { createKoa } from './frameworks/koa.ts'
import { collect } from './frameworks/seen.ts'

type Guard = typeof forExpress.guard
type Options = Parameters<Guard>[1]

beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterAll(() => void vi.restoreAllMocks())

const { guard } = forExpress
/** One that goes to the handler without a check, where `isSkipped` says so. */
const skip =
  (isSkipped: (req: Parameters<RequestHandler>[0]) => boolean): Guard =>
  (verifier, options) => {
    const guarded = guard(verifier, options)
    return (req, res, next) => (isSkipped(req as never) ? next() : guarded(req, res, next))
  }
const change =
  (alter: (options: Options) => Partial<Options>): Guard =>
  (verifier, options) =>
    guard(verifier, { ...options, ...alter(options as Options) } as typeof options)

/** The same response, which does something else at its end. */
const endBy = <Res extends object>(res: Res, end: () => void): Res =>
  new Proxy(res, {
    get(target, name) {
      const value: unknown = name === 'end' ? end : Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })

/** Mistakes that somebody makes in an adapter, and what the contract says of each first. */
const mistakes: Record<string, [Guard, RegExp]> = {
  'goes on where it refuses': [
    (verifier, options) => {
      const guarded = guard(verifier, options)
      return (req, res, next) => guarded(req, endBy(res, next), next)
    },
    /^no body, after the parser/,
  ],
  'lets in whom it can’t read': [
    skip((req) => /multipart/.test(req.headers['content-type'] ?? '')),
    /^a form with a file/,
  ],
  'looks at headers alone': [skip((req) => !req.headers['x-captcha-ticket']), /^JSON/],
  'checks POST alone': [skip((req) => req.method !== 'POST'), /^headers of a GET/],
  'leaves preflights to the handler': [skip((req) => req.method === 'OPTIONS'), /^answers a preflight/],
  'eats the body': [
    (verifier, options) => {
      const guarded = guard(verifier, options)
      return (req, res, next) => void collect(req as never).then(() => guarded(req, res, next))
    },
    /^JSON, without a parser/,
  ],
  'answers by the framework': [
    (verifier, options) => {
      const guarded = guard(verifier, options)
      return (req, res, next) => {
        const answer = () => void (res as never as { json: (body: object) => void }).json({ error: 'captcha' })
        guarded(req, endBy(res, answer), next)
      }
    },
    /^no body/,
  ],
  'has no shadow': [change(() => ({ shadow: undefined })), /^no body/],
  'stays in shadow': [
    change(({ shadow, clock }) => (shadow && clock ? { shadow: { until: clock.now() + 1_000 } } : {})),
    /^enforces once shadow has ended/,
  ],
  'believes the visitor’s address': [
    change(({ ip }) => ({ ip: (req) => String(req.headers['x-forwarded-for'] ?? '').split(',')[0] || ip(req) })),
    /^takes the address that the proxy wrote/,
  ],
  'takes errors for a yes': [
    (verifier, options) => {
      const guarded = guard(verifier, options)
      return (req, res, next) => guarded(req, res, () => next())
    },
    /^leaves what the app’s functions throw/,
  ],
  'takes the last of two tickets': [
    (verifier, options) => {
      const guarded = guard(verifier, options)
      return (req, res, next) => {
        const { body } = req as { body?: Record<string, unknown> }
        if (body && Array.isArray(body.ticket))
          guarded(Object.assign(req, { body: { ...body, ticket: body.ticket.at(-1) } }), res, next)
        else guarded(req, res, next)
      }
    },
    /^an array of one ticket/,
  ],
  'waits for a body as long as it takes': [change(() => ({ readTimeout: 3_600_000 })), /^gives up a body/],
  'knows one answer': [change(() => ({ deny: 'opaque' })), /^tells causes apart/],
}

/** In each framework, one that never checks. */
const open: Record<string, Framework> = {
  Express: createExpress(5, { ...forExpress, guard: () => (_req, _res, next) => next() }),
  Fastify: createFastify(5, { ...forFastify, guard: () => async () => undefined }),
  Koa: createKoa(3, { ...forKoa, guard: () => async (_ctx, next) => void (await next()) }),
  Hono: createHono({ ...forHono, guard: () => (_c, next) => next() }),
  'h3 1': createH3(1, { ...forH3, guard: ((_: unknown, __: unknown, handler: unknown) => handler) as never }),
  'h3 2': createH3(2, { ...forH3, guard: ((_: unknown, __: unknown, handler: unknown) => handler) as never }),
}

describe('the contract of a guard is not kept', () => {
  it.each(Object.entries(mistakes))('in Express by one that %s', async (_name, [broken, said]) => {
    expect(await findFailure(createExpress(5, { ...forExpress, guard: broken }))).toMatch(said)
  })

  it.each(Object.entries(open))('in %s by one that forgets the check', async (_name, framework) => {
    expect(await findFailure(framework)).toMatch(/^JSON/)
  })

  it('by one that keeps the verdict to itself', async () => {
    expect(await findFailure(createExpress(5, { ...forExpress, verdictOf: () => undefined }))).toMatch(/^JSON/)
  })
})
