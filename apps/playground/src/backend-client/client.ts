import { reachServer } from './reach-server.ts'
import { toServerUrl } from './server-url.ts'
import type { LoginRequest } from './login-request.ts'
import type { Mail } from './mail.ts'
import type { PublicAnswer, ServerView } from './server-view.ts'
import type { ServerOrder, TicketCheck } from './ticket-check.ts'

/** Opens a session's server, unless there is one, and lets it live through what came before. */
export const openServer = (session: string, check: TicketCheck): Promise<ServerView> =>
  look(session, 'PUT', JSON.stringify(check))

/** What is to be seen inside the server. */
export const viewServer = (session: string): Promise<ServerView> => look(session, 'GET')

/** Changes what the vendor's API plays, or lets time go by. */
export const orderServer = (session: string, order: ServerOrder): Promise<ServerView> =>
  look(session, 'POST', JSON.stringify(order))

/** What an app's `visitToken` option does: a fresh one for each attempt. */
export async function fetchVisitToken(session: string): Promise<string> {
  const response = await ask(session, 'api/visit-token', { method: 'POST' })
  if (!response.ok) throw new Error(`POST /api/visit-token answered ${response.status}`)
  const { visitToken } = (await response.json()) as { visitToken: string }
  return visitToken
}

/** What an app's log-in does. */
export async function postLogin(session: string, { inUrl, ...request }: LoginRequest): Promise<PublicAnswer> {
  const query = inUrl ? `?${new URLSearchParams({ ticket: request.ticket })}` : ''
  const response = await ask(session, `api/login${query}`, toJson(request))
  return { status: response.status, body: await response.json() }
}

/** Asks for a code by e-mail. Gives the answer's status: 202 where one is on its way. */
export async function postCode(session: string, user: string, language: 'en' | 'zh'): Promise<number> {
  return readStatus(await ask(session, 'api/code', toJson({ user, language })))
}

/** Logs in by a code. Gives the answer's status. */
export async function redeemCode(session: string, code: string): Promise<number> {
  return readStatus(await ask(session, 'api/code/redeem', toJson({ code })))
}

/** The visitor's mailbox, oldest first. */
export async function fetchInbox(session: string): Promise<readonly Mail[]> {
  return (await (await ask(session, 'api/inbox', {})).json()) as readonly Mail[]
}

const toJson = (value: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

/** Read to its end, as browsers note no time of a request before. */
async function readStatus(response: Response): Promise<number> {
  await response.arrayBuffer()
  return response.status
}

async function look(session: string, method: string, body?: string): Promise<ServerView> {
  const response = await ask(session, 'api/server', { method, ...(body === undefined ? {} : { body }) })
  if (!response.ok) throw new Error(`${method} /api/server answered ${response.status}`)
  return (await response.json()) as ServerView
}

async function ask(session: string, path: string, init: RequestInit): Promise<Response> {
  await reachServer()
  return fetch(toServerUrl(path), {
    ...init,
    cache: 'no-store',
    headers: { ...init.headers, 'x-playground-session': session },
  })
}
