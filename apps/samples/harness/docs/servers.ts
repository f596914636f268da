/** What the docs tell to add to a server: imports, and lines right before or after a place of its own. */
export interface Addition {
  imports: string
  line: string
  before?: RegExp
  after?: RegExp
}

/** How a server of the docs is started, and what can be added to it. */
export interface ServerSample {
  /** Its own file. */
  file: string
  /** What it guards. @default /login */
  login?: string
  /** Pages for it alone. */
  pages?: { login: string; code: string }
  /** A module that starts it. @default imports it, as it listens by itself */
  main?: string
  /** The routes of the one-time code. */
  code: Addition
  /** For pages of another origin; `origin` is in scope. */
  cors?: Addition
}

const routes = `import { codeRoutes } from './code-routes'`
const handlers = `import { handleRedeemCode, handleSendCode } from './code-handlers'`

export const servers = {
  express: {
    file: 'express/server.ts',
    code: { imports: routes, line: 'app.use(codeRoutes)', before: /^.*\napp\.listen/m },
    cors: {
      imports: `import cors from 'cors'`,
      line: `app.use(cors({ origin, exposedHeaders: 'x-tcaptcha', credentials: true }))`,
      before: /^app\.use\(express/m,
    },
  },
  fastify: {
    file: 'fastify/server.ts',
    code: { imports: routes, line: 'app.register(codeRoutes)', before: /^await app\.listen/m },
    cors: {
      imports: `import cors from '@fastify/cors'`,
      line: `await app.register(cors, { origin, exposedHeaders: 'x-tcaptcha', credentials: true })`,
      after: /^const app.*$/m,
    },
  },
  koa: {
    file: 'koa/server.ts',
    code: { imports: routes, line: 'app.use(codeRoutes.routes())', before: /^app\.listen/m },
    cors: {
      imports: `import cors from '@koa/cors'`,
      line: `app.use(cors({ origin, exposeHeaders: 'x-tcaptcha', credentials: true }))`,
      after: /^const app.*$/m,
    },
  },
  hono: {
    file: 'hono/server.ts',
    code: {
      imports: handlers,
      line: `app.post('/login-code', (c) => handleSendCode(c.req.raw))
app.post('/login-code/redeem', (c) => handleRedeemCode(c.req.raw))`,
      before: /^serve\(/m,
    },
    cors: {
      imports: `import { cors } from 'hono/cors'`,
      line: `app.use(cors({ origin, exposeHeaders: ['x-tcaptcha'], credentials: true }))`,
      after: /^const app.*$/m,
    },
  },
  h3: {
    file: 'h3/server.ts',
    code: {
      imports: handlers,
      line: `app.post('/login-code', ({ req }) => handleSendCode(req))
app.post('/login-code/redeem', ({ req }) => handleRedeemCode(req))`,
      before: /^serve\(/m,
    },
    cors: {
      imports: `import { handleCors } from 'h3'`,
      line: `app.use((event) => handleCors(event, { origin: [origin], exposeHeaders: ['x-tcaptcha'], credentials: true }) || undefined)`,
      after: /^const app.*$/m,
    },
  },
  'better-auth': {
    file: 'better-auth/server.ts',
    login: '/api/auth/sign-in/email',
    // It has endpoints of its own.
    pages: { login: 'better-auth/login.html', code: 'better-auth/login-by-code.html' },
    code: { imports: `import { codes } from './codes'`, line: '    codes,', after: /^  plugins: \[$/m },
  },
  workers: {
    file: 'workers/worker.ts',
    // Any server that speaks `Request` will do. As Cloudflare does, it says who connects.
    main: `import { serve } from '@hono/node-server'
import worker from './workers/worker.ts'
const fetch = (request, { incoming }) => {
  const headers = new Headers(request.headers)
  if (!headers.has('cf-connecting-ip')) headers.set('cf-connecting-ip', incoming.socket.remoteAddress)
  return worker.fetch(new Request(request, { headers }))
}
serve({ fetch, hostname: '127.0.0.1', port: 0 })`,
    code: {
      imports: handlers,
      line: `  '/login-code': handleSendCode,
  '/login-code/redeem': handleRedeemCode,`,
      after: /^const routes.*\{$/m,
    },
  },
} as const satisfies Record<string, ServerSample>

export type ServerName = keyof typeof servers

export const serverNames = Object.keys(servers) as ServerName[]
