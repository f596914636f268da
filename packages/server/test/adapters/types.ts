import { getConnInfo } from '@hono/node-server/conninfo'
import { betterAuth } from 'better-auth'
import express, { type Request as ExpressRequest } from 'express'
import express4, { type Request as ExpressRequest4 } from 'express-4'
import fastify, { type FastifyRequest } from 'fastify'
import { fastify as fastify4 } from 'fastify-4'
import { defineEventHandler, H3, type H3Event } from 'h3'
import {
  createApp,
  createRouter,
  defineEventHandler as defineEventHandler1,
  readBody,
  type H3Event as H3Event1,
} from 'h3-1'
import { Hono, type Context } from 'hono'
import Koa from 'koa'
import Koa2 from 'koa-2'
import { forwardedIp, type Verdict, type Verifier } from '../../src/index.ts'
import * as forBetterAuth from '../../src/adapters/better-auth.ts'
import * as forExpress from '../../src/adapters/express.ts'
import * as forFastify from '../../src/adapters/fastify.ts'
import * as forH3 from '../../src/adapters/h3.ts'
import * as forHono from '../../src/adapters/hono.ts'
import * as forKoa from '../../src/adapters/koa.ts'

declare const verifier: Verifier

/** What people write: the frameworks take it as it is, and most functions need no annotation. */
export function serveExpress() {
  const { guard, verdictOf, visitTokenHandler } = forExpress
  const app = express()
  app.use(guard(verifier, { ip: (req) => req.ip }))
  app.use('/api', express.json(), guard(verifier, { ip: forwardedIp(1) }))
  const subject = (req: ExpressRequest) => String(req.body.user)
  app.post('/login', guard(verifier, { ip: (req) => req.ip, action: 'login', subject }), (req, res) => {
    const verdict: Verdict | undefined = verdictOf(req)
    res.json(verdict?.kind)
  })
  app.post('/buy/:id', guard(verifier, { ip: (req) => req.ip, action: (req) => `buy-${String(req.params.id)}` }))
  app.post('/visit-token', visitTokenHandler(verifier, { ip: (req) => req.ip, subject: (req) => req.get('x-user') }))
}

export function serveExpress4() {
  const { guard, verdictOf } = forExpress
  const app = express4()
  const subject = (req: ExpressRequest4) => String(req.body.user)
  app.use(guard(verifier, { ip: (req) => req.ip }))
  app.post('/login', guard(verifier, { ip: (req) => req.ip, subject }), (req, res) => res.json(verdictOf(req)?.kind))
}

export function serveFastify() {
  const { guard, verdictOf, visitTokenHandler } = forFastify
  const app = fastify()
  app.addHook('preHandler', guard(verifier, { ip: (request) => request.ip }))
  const subject = (request: FastifyRequest) => request.id
  app.post('/login', { preHandler: guard(verifier, { ip: (request) => request.ip, subject }) }, async (request) => ({
    kind: verdictOf(request)?.kind,
  }))
  app.post<{ Body: { user: string } }>(
    '/buy',
    { onRequest: [guard(verifier, { ip: forwardedIp(1), action: (request) => request.url })] },
    (request) => String(request.body.user),
  )
  app.post('/plain', { preHandler: guard(verifier, { ip: (request) => request.ip }) }, async () => 'in')
  app.post('/visit-token', visitTokenHandler(verifier, { ip: (request) => request.ip }))
  const overHttp2 = fastify({ http2: true })
  overHttp2.post('/login', { preHandler: guard(verifier, { ip: (request) => request.ip }) }, async () => 'in')
  const old = fastify4()
  old.post('/login', { preHandler: guard(verifier, { ip: (request) => request.ip }) }, async () => 'in')
}

export function serveKoa() {
  const { guard, verdictOf, visitTokenHandler } = forKoa
  const app = new Koa()
  app.use(guard(verifier, { ip: (ctx) => ctx.ip, action: 'login' }))
  app.use(guard(verifier, { ip: forwardedIp(1), subject: (ctx) => ctx.get('x-user') }))
  app.use(guard(verifier, { ip: (ctx) => ctx.ip, subject: (ctx: Koa.Context) => ctx.state.user }))
  app.use(visitTokenHandler(verifier, { ip: (ctx) => ctx.ip }))
  app.use((ctx) => void (ctx.body = verdictOf(ctx)?.kind))
}

export function serveKoa2() {
  const app = new Koa2()
  app.use(forKoa.guard(verifier, { ip: (ctx) => ctx.ip, subject: (ctx: Koa2.Context) => ctx.state.user }))
  app.use(forKoa.visitTokenHandler(verifier, { ip: forwardedIp(1) }))
}

export function serveHono() {
  const { guard, verdictOf, visitTokenHandler } = forHono
  const app = new Hono<{ Variables: { user: string } }>()
  app.use(guard(verifier, { ip: forwardedIp(1) }))
  app.post('/login', guard(verifier, { ip: (c) => c.req.header('cf-connecting-ip') }), (c) =>
    c.text(verdictOf(c)?.kind ?? ''),
  )
  app.post('/buy', guard(verifier, { ip: (c: Context) => getConnInfo(c).remote.address }), (c) => c.text(c.var.user))
  app.post('/visit-token', visitTokenHandler(verifier, { ip: forwardedIp(1) }))
}

export function serveH3() {
  const { guard, verdictOf, visitTokenHandler } = forH3
  const ip = forwardedIp(1)
  const app = new H3()
  app.use(guard(verifier, { ip }))
  app.post(
    '/login',
    guard(verifier, { ip }, async (event: H3Event, verdict) => ({ kind: verdict.kind, user: await event.req.json() })),
  )
  app.post('/other', defineEventHandler(guard(verifier, { ip }, (event) => verdictOf(event)?.kind)))
  app.post('/visit-token', visitTokenHandler(verifier, { ip }))
}

export function serveH3Version1() {
  const { guard, verdictOf, visitTokenHandler } = forH3
  const ip = forwardedIp(1)
  const router = createRouter()
  createApp().use(router)
  router.post(
    '/login',
    defineEventHandler1(
      guard(verifier, { ip }, (event: H3Event1, verdict) => ({ kind: verdict.kind, body: readBody(event) })),
    ),
  )
  router.post(
    '/x',
    defineEventHandler1({ onRequest: [guard(verifier, { ip })], handler: (event) => verdictOf(event)?.kind }),
  )
  router.post('/visit-token', defineEventHandler1(visitTokenHandler(verifier, { ip })))
}

export function serveBetterAuth() {
  return betterAuth({
    plugins: [forBetterAuth.tcaptcha(verifier, { ip: forwardedIp(1), endpoints: ['/sign-in/email'] })],
  })
}

const ip = forwardedIp(1)
// @ts-expect-error a guard needs an address
forExpress.guard(verifier, { action: 'login' })
// @ts-expect-error shadow ends at some time
forFastify.guard(verifier, { ip, shadow: {} })
// @ts-expect-error an address is a text
forKoa.guard(verifier, { ip: (ctx) => ctx.req })
