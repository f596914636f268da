import type { TicketStore } from '@tcaptcha/simulator'
import type { ServerView } from '../src/backend-client/server-view.ts'
import type { ServerOrder, TicketCheck } from '../src/backend-client/ticket-check.ts'
import type { Modules, Transport } from './create-backend.ts'
import { createSession, type Session } from './create-session.ts'
import { readJson } from './read-json.ts'
import { readCheck, readOrder } from './read-check.ts'
import { createNote, readNote, type SessionNote } from './session/session-note.ts'

interface Opened {
  readonly session: Session
  note: SessionNote
  /** It was there before, in a backend that was stopped. */
  readonly startedAgain: boolean
}

/** As many as a playground has open at once; the oldest goes. */
const mostSessions = 64

/**
 * The shop's server: `api/login`, `api/visit-token` and `api/code` are what any site has, `api/server` is the playground's look behind
 * them, and `api/inbox` the visitor's mail.
 * Each `x-playground-session` has a server of its own, so that no outage leaks into another run.
 */
export function createApi(modules: Modules, tickets: TicketStore, transport: Transport) {
  const { notes } = transport
  const names = modules.simulator.apiScenarios
  const sessions = new Map<string, Promise<Opened>>()

  async function find(id: string, request: Request, isOpening: boolean): Promise<Opened> {
    const known = sessions.get(id)
    if (known) return known
    const check = readCheck(isOpening ? await readJson(request) : undefined, names)
    // It may have been opened while the body was read.
    const made = sessions.get(id) ?? start(id, check)
    sessions.set(id, made)
    const [oldest] = sessions.keys()
    if (sessions.size > mostSessions && oldest !== undefined) end(oldest)
    return made
  }

  function end(id: string) {
    const ended = sessions.get(id)
    sessions.delete(id)
    ended?.then(({ session }) => session.close()).catch(() => {})
  }

  async function start(id: string, check: TicketCheck): Promise<Opened> {
    const found = readNote(await notes?.read(id), names)
    const note = found ?? createNote(check)
    const session = await createSession(modules, tickets, transport, note)
    for (const order of note.orders) await session.apply(order)
    if (!found) await notes?.write(id, note)
    return { session, note, startedAgain: !!found }
  }

  async function apply(id: string, opened: Opened, order: ServerOrder): Promise<void> {
    await opened.session.apply(order)
    opened.note = { ...opened.note, orders: [...opened.note.orders, order] }
    await notes?.write(id, opened.note)
  }

  /** Who waits for a mail, or reads it, may do so for longer than a browser keeps a worker. */
  async function keepCodes(id: string, opened: Opened, answer: Promise<Response>): Promise<Response> {
    const response = await answer
    opened.note = { ...opened.note, codes: opened.session.codes.note() }
    await notes?.write(id, opened.note)
    return response
  }

  /** `path` is what follows the base. */
  async function answer(request: Request, path: string): Promise<Response> {
    const id = request.headers.get('x-playground-session') ?? ''
    if (!/^[\w-]{1,64}$/.test(id)) return json({ error: 'x-playground-session has to name a session.' }, 400)
    const route = `${request.method} ${path}`
    const opened = await find(id, request, route === 'PUT api/server')
    const { session, startedAgain } = opened
    if (route === 'POST api/login') return session.login(request)
    if (route === 'POST api/visit-token') return session.issueVisitToken(request)
    if (route === 'POST api/code') return keepCodes(id, opened, session.codes.send(request))
    if (route === 'POST api/code/redeem') return keepCodes(id, opened, session.codes.redeem(request))
    if (route === 'GET api/inbox') return session.codes.inbox()
    if (route === 'POST api/server') {
      const order = readOrder(await readJson(request), names)
      if (!order) return json({ error: 'One of { "api": name }, { "later": true } and { "budgets": { … } }.' }, 400)
      await apply(id, opened, order)
    } else if (route !== 'GET api/server' && route !== 'PUT api/server') return json({ error: 'Not here.' }, 404)
    return json({ ...session.view(), startedAgain } satisfies ServerView)
  }

  return { answer, close: () => [...sessions.keys()].forEach(end) }
}

const json = (value: unknown, status = 200) =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store' } })
