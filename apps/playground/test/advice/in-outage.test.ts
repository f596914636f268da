import { createDisasterTicket } from '@tcaptcha/core'
import * as server from '@tcaptcha/server'
import * as simulator from '@tcaptcha/simulator'
import { afterAll, expect, it } from 'vitest'
import { createBackend, type Backend } from '../../backend/create-backend.ts'
import type { ServerView } from '../../src/backend-client/server-view.ts'
import type { TicketCheck } from '../../src/backend-client/ticket-check.ts'
import type { PlaygroundScenario } from '../../src/scenarios/scenario.ts'
import { pageStates } from './page-states.ts'

const base = 'http://127.0.0.1:9/'
const appId = '190000000'
const outage: TicketCheck = { before: ['outage'], api: 'html-500' }

/** All of the demo's servers: one for each session. It asks itself. */
const backend: Backend = createBackend(
  { simulator, server },
  { base, fetch: (url, init) => backend(new Request(url, init)) },
)
afterAll(() => backend.close())

async function ask<Answer>(session: string, path: string, method = 'GET', body?: unknown): Promise<Answer> {
  const headers = { 'x-playground-session': session, 'content-type': 'application/json' }
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
  return (await backend(new Request(base + path, init))).json() as Promise<Answer>
}

/** What the page has at the end of that state. */
async function createTicket({ id, expected, scripts: [script] }: PlaygroundScenario) {
  const { kind, errorCode } = expected
  if (kind === 'disaster' && errorCode !== undefined)
    return createDisasterTicket({ errorCode, appId, generation: script.file === 'TCaptcha.js' ? 1 : 2 })
  if (kind !== 'solved') return undefined
  if (id === 'ticket-without-prefix') return { ticket: 'k3v9x0q2m7d1', randstr: '@mine' }
  return ask<{ ticket: string; randstr: string }>(id, `vendor/~solved-without-ui/cap_union_prehandle?aid=${appId}`)
}

/** States whose tickets differ in nothing that the server can see, or that say something else of them. */
const different = new Map(
  pageStates.map((state) => {
    const { expected, scripts, advice } = state
    const isDisguised = state.id === 'ticket-without-prefix'
    return [JSON.stringify([expected, scripts[0].file, isDisguised, advice?.inOutage]), state]
  }),
)

it.each([...different.values()].map((state) => [state.id, state] as const))(
  'lets in or refuses the ticket of %s in an outage as its advice says',
  async (id, state) => {
    const ticket = await createTicket(state)
    if (!ticket) return expect(state.advice?.inOutage).toBe('no-ticket')
    await ask(id, 'api/server', 'PUT', outage)
    const { visitToken } = await ask<{ visitToken: string }>(id, 'api/visit-token', 'POST')
    await ask(id, 'api/login', 'POST', { user: 'mei', ...ticket, visitToken })
    const { verdicts } = await ask<ServerView>(id, 'api/server')
    const last = verdicts.at(-1)
    expect({ kind: last?.kind, reason: last?.reason }).toEqual(state.advice?.inOutage)
  },
)
