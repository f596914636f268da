import type { TicketStore } from '@tcaptcha/simulator'
import type { Modules, Wires } from './create-backend.ts'
import { createSession, type Session } from './create-session.ts'
import { readCheck, readOrder } from './read-check.ts'

/** As many as a playground has open at once; the oldest goes. */
const mostSessions = 64

/**
 * The shop's server: `api/login` and `api/binding` are what any site has, `api/server` is the playground's look behind them.
 * Each `x-playground-session` has a server of its own, so that no outage leaks into another run.
 */
export function createApi(modules: Modules, tickets: TicketStore, wires: Wires) {
  const sessions = new Map<string, Promise<Session>>()

  async function find(id: string, request: Request, isOpening: boolean): Promise<Session> {
    const known = sessions.get(id)
    if (known) return known
    const check = readCheck(isOpening ? await readJson(request) : undefined, modules.simulator.apiScenarios)
    // It may have been opened while the body was read.
    const made = sessions.get(id) ?? createSession(modules, tickets, wires, check)
    sessions.set(id, made)
    const [oldest] = sessions.keys()
    if (sessions.size > mostSessions && oldest !== undefined) sessions.delete(oldest)
    return made
  }

  /** `path` is what follows the base. */
  return async (request: Request, path: string): Promise<Response> => {
    const id = request.headers.get('x-playground-session') ?? ''
    if (!/^[\w-]{1,64}$/.test(id)) return say({ error: 'x-playground-session has to name a session.' }, 400)
    const route = `${request.method} ${path}`
    const session = await find(id, request, route === 'PUT api/server')
    if (route === 'POST api/login') return session.login(request)
    if (route === 'POST api/binding') return session.binding(request)
    if (route === 'POST api/server') {
      const order = readOrder(await readJson(request), modules.simulator.apiScenarios)
      if (!order) return say({ error: 'One of { "api": name } and { "later": true }.' }, 400)
      session.obey(order)
    } else if (route !== 'GET api/server' && route !== 'PUT api/server') return say({ error: 'Not here.' }, 404)
    return say(session.view())
  }
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    return undefined
  }
}

const say = (value: unknown, status = 200) => Response.json(value, { status, headers: { 'cache-control': 'no-store' } })
