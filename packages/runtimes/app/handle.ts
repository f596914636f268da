import type { Verdict, Verifier, VerifyInput } from '@tcaptcha/server'

export type Handle = (request: Request) => Promise<Response>

/** What a module of the README exports. */
export interface ReadmeModule {
  /** Added to the example, which keeps it to itself. */
  verifier?: Verifier
  getVerifier?: () => Verifier
  login?: unknown
  visitToken?: unknown
}

/** What a test sees of a verdict, where an app shows none of it. */
export const toReport = ({ kind, allowed, reason }: Verdict) => ({ kind, allowed, reason })

/** Serves an example of the README to the tests. What throws is answered with its message. */
export function createHandle(readme: ReadmeModule): Handle {
  const routes: Record<string, (request: Request) => Response | Promise<Response>> = {
    '/verify': async (request) => {
      const verifier = readme.verifier ?? readme.getVerifier?.()
      if (!verifier) throw new Error('The example has no verifier.')
      // A number stays one: JSON has both.
      return Response.json(toReport(await verifier.verify((await request.json()) as VerifyInput)))
    },
    ...(isHandle(readme.visitToken) ? { '/captcha-visit-token': readme.visitToken } : {}),
    ...(isHandle(readme.login) ? guardRoutes(readme.login) : {}),
  }
  return async (request) => {
    try {
      const route = routes[new URL(request.url).pathname]
      return route ? await route(request) : new Response('no such route', { status: 404 })
    } catch (error) {
      return new Response(`thrown: ${String(error)}`, { status: 500 })
    }
  }
}

const guardRoutes = (login: Handle) => ({
  '/login': login,
  '/login-after-validator': async (request: Request) => {
    await request.text()
    return login(request)
  },
})

const isHandle = (value: unknown): value is Handle => typeof value === 'function'
