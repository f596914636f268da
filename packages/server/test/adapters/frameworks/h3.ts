import { createServer } from 'node:http'
import { H3, toNodeHandler, type H3Event } from 'h3'
import {
  createApp,
  createRouter,
  defineEventHandler,
  readBody,
  readFormData,
  readRawBody,
  toNodeListener,
  type H3Event as H3Event1,
} from 'h3-1'
import * as adapter from '../../../src/adapters/h3.ts'
import type { Framework, Rules, Route } from '../contract/site.ts'
import { listen } from './listen.ts'
import { readByType } from './seen.ts'

const isUsed = ({ position }: Route) => position === 'before' || position === 'used'

/** Of version 1, which Nuxt and Nitro 2 have. */
const serveBy1 = ({ guard, verdictOf, visitTokenHandler }: typeof adapter) =>
  async function serve({ verifier, routes, tokenPath, tokenOptions, enter }: Rules) {
    const app = createApp()
    const router = createRouter()
    for (const route of routes) {
      const { path, position, options } = route
      const handle = async (event: H3Event1) => {
        const body = { json: () => readBody(event), formData: () => readFormData(event) }
        const read = async () =>
          position === 'none'
            ? new Uint8Array((event.method === 'POST' && (await readRawBody(event, false))) || [])
            : readByType(event.headers.get('content-type'), body)
        return enter(path, isUsed(route) ? '' : await read(), verdictOf(event))
      }
      const guarded = options ? guard(verifier, options, handle) : handle
      router.use(
        path,
        defineEventHandler(async (event) => {
          if (isUsed(route)) for await (const _ of event.node.req);
          return guarded(event)
        }),
      )
    }
    router.use(tokenPath, defineEventHandler(visitTokenHandler(verifier, tokenOptions)))
    app.use(router)
    return listen(createServer(toNodeListener(app)))
  }

const serveBy2 = ({ guard, verdictOf, visitTokenHandler }: typeof adapter) =>
  async function serve({ verifier, routes, tokenPath, tokenOptions, enter }: Rules) {
    const app = new H3({ silent: true })
    for (const route of routes) {
      const { path, position, options } = route
      const handle = async (event: H3Event) => {
        const read = async () =>
          position === 'none'
            ? new Uint8Array(await event.req.arrayBuffer())
            : readByType(event.req.headers.get('content-type'), event.req)
        return enter(path, isUsed(route) ? '' : await read(), verdictOf(event))
      }
      const guarded = options ? guard(verifier, options, handle) : handle
      app.all(path, async (event) => {
        if (isUsed(route)) await event.req.arrayBuffer()
        return guarded(event)
      })
    }
    app.all(tokenPath, visitTokenHandler(verifier, tokenOptions))
    return listen(createServer(toNodeHandler(app) as Parameters<typeof createServer>[1]))
  }

export const createH3 = (version: 1 | 2, parts = adapter, name = `h3 ${version}`): Framework => ({
  name,
  before: 'body-used',
  serve: version === 1 ? serveBy1(parts) : serveBy2(parts),
})
