export type Handle = (request: Request) => Promise<Response>
export type Routes = Readonly<Record<string, (request: Request) => Promise<Response>>>

/** Serves an example of the README to the tests. What throws is answered with its message. */
export const createHandle =
  (routes: Routes): Handle =>
  async (request) => {
    const { pathname } = new URL(request.url)
    try {
      return (await routes[pathname]?.(request)) ?? new Response(`no route ${pathname}`, { status: 404 })
    } catch (error) {
      return new Response(`thrown: ${String(error)}`, { status: 500 })
    }
  }
