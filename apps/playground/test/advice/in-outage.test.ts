import { createDisasterTicket, TCaptchaError } from '@tcaptcha/core'
import * as server from '@tcaptcha/server'
import * as simulator from '@tcaptcha/simulator'
import { afterAll, expect, it } from 'vitest'
import { createBackend, type Backend } from '../../backend/create-backend.ts'
import type { LoginRequest } from '../../src/backend-client/login-request.ts'
import type { ServerView } from '../../src/backend-client/server-view.ts'
import { toOutageVariant, toVerdictInOutage } from '../../src/scenarios/outage-variant.ts'
import type { ListedScenario } from '../../src/scenarios/scenario.ts'
import { allScenarios } from '../../src/scenarios.ts'

const base = 'http://127.0.0.1:9/'
const send: typeof fetch = (url, init) => backend(new Request(url, init))
const backend: Backend = createBackend({ simulator, server }, { base, fetch: send })
afterAll(backend.close)

/** Asks a session's server. */
async function ask<Answer>(session: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const headers = { 'x-playground-session': session, 'content-type': 'application/json' }
  const init = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await backend(new Request(base + path, { method, headers, ...init }))
  return (await response.json()) as Answer
}

/** What the state's page has after the challenge: a ticket that the vendor made, or the core's own. */
async function toTicket({ id, expected, options, scripts }: ListedScenario) {
  // A disaster ticket of 2020, which looks like one of the vendor's.
  if (id === 'ticket-without-prefix') return { ticket: 'k3v9x0q2m7d1', randstr: '@mine' }
  const appId = String(options?.appId ?? '190000000')
  if (expected.kind === 'solved') {
    const url = `${base}vendor/~solved-without-ui/cap_union_prehandle?aid=${appId}`
    const response = await backend(new Request(url))
    return (await response.json()) as Pick<LoginRequest, 'ticket' | 'randstr'>
  }
  const { errorCode = new TCaptchaError(expected.code ?? 'internal', '').errorCode } = expected
  const isSecond = scripts[0].file.startsWith('TJ')
  return createDisasterTicket({ errorCode: errorCode ?? 0, appId, generation: isSecond ? 2 : 1 })
}

/** Logs in as the state's page does, honest or not, and says what the server made of the last request. */
async function logIn(session: string, scenario: ListedScenario) {
  await ask(session, 'PUT', 'api/server', scenario.check ?? {})
  const { visitToken } = await ask<{ visitToken: string }>(session, 'POST', 'api/visit-token')
  const { ticket, randstr } = await toTicket(scenario)
  const login: LoginRequest = { user: 'mei', ticket, randstr, visitToken }
  for (const { inUrl, ...request } of scenario.sends?.(login) ?? [login])
    await ask(session, 'POST', inUrl ? `api/login?ticket=${request.ticket}` : 'api/login', request)
  const { verdicts } = await ask<ServerView>(session, 'GET', 'api/server')
  return verdicts.at(-1)
}

/** Whatever sends a ticket and does not play an outage by itself. */
const playable = allScenarios.flatMap((scenario) => {
  const [inOutage, verdict] = [toOutageVariant(scenario), toVerdictInOutage(scenario)]
  return inOutage && verdict ? [{ id: scenario.id, inOutage, verdict }] : []
})

it.concurrent.each(playable)('decides about $id in an outage what its box says', async ({ id, inOutage, verdict }) => {
  expect(await logIn(id, inOutage)).toMatchObject(verdict)
})

it('has such an outcome for each state that sends a ticket, and says of the others why there is none', () => {
  const why = (scenario: ListedScenario) => {
    const { expected, check = {} } = scenario
    if (expected.kind !== 'solved' && expected.kind !== 'disaster') return 'no-ticket'
    return check.before?.includes('outage') && check.api !== undefined ? 'in-outage' : 'played'
  }
  const said = allScenarios.map(({ id, advice: { inOutage } }) => [
    id,
    typeof inOutage === 'string' ? inOutage : 'played',
  ])
  expect(said).toEqual(allScenarios.map((scenario) => [scenario.id, why(scenario)]))
})
