/** How a server of the docs is started, and gets the routes of the one-time code, as the docs say. */
export interface ServerSample {
  /** Its own file. */
  file: string
  /** What it guards. */
  login: string
  /** Pages for it alone. */
  pages?: { login: string; code: string }
  /** A module that starts it. @default imports it, as it listens by itself */
  main?: string
  /** Lines of the recipe: what is imported, and what comes right before or after which place of the server's own. */
  code: { imports: string; line: string; before?: RegExp; after?: RegExp }
}

const routes = `import { codeRoutes } from './code-routes'`
const handlers = `import { handleRedeemCode, handleSendCode } from './code-handlers'`

export const servers = {
  express: {
    file: 'express/server.ts',
    login: '/login',
    code: { imports: routes, line: 'app.use(codeRoutes)', before: /^.*\napp\.listen/m },
  },
  fastify: {
    file: 'fastify/server.ts',
    login: '/login',
    code: { imports: routes, line: 'app.register(codeRoutes)', before: /^await app\.listen/m },
  },
  koa: {
    file: 'koa/server.ts',
    login: '/login',
    code: { imports: routes, line: 'app.use(codeRoutes.routes())', before: /^app\.listen/m },
  },
  hono: {
    file: 'hono/server.ts',
    login: '/login',
    code: {
      imports: handlers,
      line: `app.post('/login-code', (c) => handleSendCode(c.req.raw))
app.post('/login-code/redeem', (c) => handleRedeemCode(c.req.raw))`,
      before: /^serve\(/m,
    },
  },
  h3: {
    file: 'h3/server.ts',
    login: '/login',
    code: {
      imports: handlers,
      line: `app.post('/login-code', ({ req }) => handleSendCode(req))
app.post('/login-code/redeem', ({ req }) => handleRedeemCode(req))`,
      before: /^serve\(/m,
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
    login: '/login',
    // Any server that speaks `Request` will do.
    main: `import { serve } from '@hono/node-server'
import worker from './workers/worker.ts'
serve({ fetch: worker.fetch, hostname: '127.0.0.1', port: 0 })`,
    code: {
      imports: handlers,
      line: `  '/login-code': handleSendCode,
  '/login-code/redeem': handleRedeemCode,`,
      after: /^const routes.*\{$/m,
    },
  },
} as const satisfies Record<string, ServerSample>

export type ServerName = keyof typeof servers
