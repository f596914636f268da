/** How a server of the docs is started, and gets the routes of the one-time code, as the docs say. */
interface ServerSample {
  /** Its own file. */
  file: string
  /** A module that starts it. @default imports it, as it listens by itself */
  main?: string
  /** A line of the recipe, and after what of the server's own it belongs. */
  codeRoutes: { line: string; after: RegExp }
}

export const servers = {
  workers: {
    file: 'workers/worker.ts',
    // Any server that speaks `Request` will do.
    main: `import { serve } from '@hono/node-server'
import worker from './workers/worker.ts'
serve({ fetch: worker.fetch, hostname: '127.0.0.1', port: 0 })`,
    codeRoutes: { line: '...codeRoutes,', after: /^const routes.*\{$/m },
  },
} as const satisfies Record<string, ServerSample>

export type ServerName = keyof typeof servers
