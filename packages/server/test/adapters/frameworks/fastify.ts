import multipart from '@fastify/multipart'
import multipart8 from '@fastify/multipart-8'
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify'
import { fastify as fastify4 } from 'fastify-4'
import * as adapter from '../../../src/adapters/fastify.ts'
import type { Framework, Rules } from '../contract/site.ts'
import { listen } from './listen.ts'
import { collect } from './seen.ts'

const bodyLimit = 4_000_000

/** Fastify parses between its hooks: a guard as `onRequest` stands before that, as `preHandler` behind it. */
const serveBy = (
  make: typeof fastify,
  forms: typeof multipart,
  { guard, verdictOf, visitTokenHandler }: typeof adapter,
) =>
  async function serve({ verifier, routes, tokenPath, tokenOptions, enter }: Rules) {
    const app = make({ bodyLimit })
    const plain = async (scope: FastifyInstance) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
      for (const { path, options, position } of routes) {
        if (position !== 'none' && position !== 'used') continue
        const guards = options ? [guard(verifier, options)] : []
        const use = async ({ raw }: FastifyRequest) => void (await collect(raw))
        const preHandler = position === 'used' ? [use, ...guards] : guards
        scope.all(path, { preHandler }, async (request) => enter(path, await collect(request.raw), verdictOf(request)))
      }
    }
    const parsed = async (scope: FastifyInstance) => {
      await scope.register(forms, { attachFieldsToBody: true, limits: { fileSize: bodyLimit } })
      scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) => {
        const form = new URLSearchParams(String(text))
        const all = (name: string) => form.getAll(name)
        done(
          null,
          Object.fromEntries([...form.keys()].map((name) => [name, all(name).length > 1 ? all(name) : all(name)[0]])),
        )
      })
      for (const { path, options, position } of routes) {
        if (position !== 'before' && position !== 'after') continue
        const guards = options ? [guard(verifier, options)] : []
        const hooks = position === 'before' ? { preHandler: guards } : { onRequest: guards }
        scope.all(path, hooks, async (request) => enter(path, toSeen(request), verdictOf(request)))
      }
    }
    await app.register(plain)
    await app.register(parsed)
    app.all(tokenPath, visitTokenHandler(verifier, tokenOptions))
    await app.ready()
    return listen(app.server)
  }

/** The multipart plug-in makes an object of each field. */
function toSeen({ body, headers }: FastifyRequest) {
  if (!/multipart/.test(headers['content-type'] ?? '')) return { fields: body }
  return Object.entries(body as object).flatMap(([name, given]) =>
    [given].flat().map((field: Record<string, unknown>) => [name, field.value ?? field.mimetype]),
  )
}

export const createFastify = (version: 4 | 5, parts = adapter, name = `Fastify ${version}`): Framework => ({
  name,
  before: 'in',
  serve: version === 4 ? serveBy(fastify4 as never, multipart8 as never, parts) : serveBy(fastify, multipart, parts),
})
