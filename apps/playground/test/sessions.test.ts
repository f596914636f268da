import * as server from '@tcaptcha/server'
import * as simulator from '@tcaptcha/simulator'
import { afterEach, expect, it, vi } from 'vitest'
import { createBackend, type Backend } from '../backend/create-backend.ts'
import { canary } from '../backend/site-config.ts'
import type { ServerView } from '../src/backend-client/server-view.ts'
import { later, type ServerOrder, type TicketCheck } from '../src/backend-client/ticket-check.ts'

const base = 'http://127.0.0.1:9/'
const open: Backend[] = []

afterEach(() => {
  vi.useRealTimers()
  for (const backend of open.splice(0)) backend.close()
})

/** A backend that asks itself, and how often its vendor's API was asked. */
function start() {
  let calls = 0
  const send: typeof fetch = (url, init) => {
    if (init?.method === 'POST') calls += 1
    return backend(new Request(url, init))
  }
  const backend: Backend = createBackend({ simulator, server }, { base, fetch: send })
  open.push(backend)
  return { backend, calls: () => calls }
}

const headers = { 'x-playground-session': 'mine', 'content-type': 'application/json' }
const seconds = () => Math.floor(Date.now() / 1000)

async function view(backend: Backend, check?: TicketCheck): Promise<ServerView> {
  const init = check ? { method: 'PUT', body: JSON.stringify(check), headers } : { headers }
  return (await backend(new Request(`${base}api/server`, init))).json() as Promise<ServerView>
}

async function order(backend: Backend, what: ServerOrder): Promise<void> {
  await backend(new Request(`${base}api/server`, { method: 'POST', headers, body: JSON.stringify(what) }))
}

/** A ticket that the vendor confirms, and its randstr. */
async function solve(backend: Backend): Promise<[ticket: string, randstr: string]> {
  const url = `${base}vendor/~solved-without-ui/cap_union_prehandle?aid=190000000`
  const solved = (await (await backend(new Request(url))).json()) as { ticket: string; randstr: string }
  return [solved.ticket, solved.randstr]
}

async function logIn(backend: Backend, ticket: string, randstr = '@mine'): Promise<ServerView> {
  const visit = await backend(new Request(`${base}api/visit-token`, { method: 'POST', headers }))
  const { visitToken } = (await visit.json()) as { visitToken: string }
  const body = JSON.stringify({ user: 'mei', ticket, randstr, visitToken })
  await backend(new Request(`${base}api/login`, { method: 'POST', headers, body }))
  return view(backend)
}

const typed = () => `trerror_1001_190000000_${seconds()}`

it('says of a past with an outage that the canaries failed, and how long it may last at most', async () => {
  const { evidence } = await view(start().backend, { api: 'html-500', before: ['outage'] })
  expect(evidence.state).toBe('api-down')
  expect(evidence.canary?.failed).toBeGreaterThanOrEqual(canary.rounds)
  expect(evidence.outageEndsIn).toBeGreaterThan(0)
})

it('takes the same failures for its own network’s where no host of the vendor’s ever answered', async () => {
  const { backend } = start()
  const { evidence } = await view(backend, { site: 'cut-off', before: ['unanswered'] })
  expect(evidence).toMatchObject({ state: 'misconfigured', fault: 'egress' })
  const { verdicts, calls } = await logIn(backend, 'tr03anything')
  expect(verdicts.at(-1)).toMatchObject({ kind: 'misconfigured', reason: 'egress' })
  expect(calls.map(({ status }) => status)).toContain(0)
})

it('charges one pass to every budget that it shows, and shows none where nothing may pass', async () => {
  const { backend } = start()
  const left = ({ budgets }: ServerView) => Object.fromEntries(budgets.map(({ ring, left }) => [ring, left]))
  const before = left(await view(backend, { api: 'html-500', before: ['outage'] }))
  expect(Object.keys(before)).toEqual(['subject', 'address', 'global', 'unknown', 'incident'])
  const after = left(await logIn(backend, typed()))
  expect(after).toEqual(Object.fromEntries(Object.entries(before).map(([ring, was]) => [ring, was - 1])))
  const never = start().backend
  expect((await view(never, { before: ['outage'], api: 'html-500', site: 'never-degrade' })).budgets).toEqual([])
})

it('tells of a full store for as long as it is full, and refuses only what nobody could verify', async () => {
  const { backend } = start()
  const full = { store: 'replay', failure: 'full', failures: 1 } as const
  expect((await view(backend, { store: 'full' })).storeTrouble).toBeUndefined()
  const verified = await logIn(backend, ...(await solve(backend)))
  expect(verified.verdicts.at(-1)?.reason).toBe('passed')
  expect(verified.storeTrouble).toEqual(full)
  // What fills it is remembered for an hour.
  for (let gone = 0; gone <= 3_600_000; gone += later) await order(backend, { later: true })
  const after = await logIn(backend, ...(await solve(backend)))
  expect(after.storeTrouble).toBeUndefined()

  const inOutage = start().backend
  await view(inOutage, { store: 'full', before: ['outage'], api: 'html-500' })
  const refused = await logIn(inOutage, typed())
  expect(refused.verdicts.at(-1)?.reason).toBe('store-failed')
  // Neither the ticket nor the visit token finds room.
  expect(refused.storeTrouble).toEqual({ ...full, failures: 2 })
})

it('looks by itself while something is wrong, until it is closed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  const { backend, calls } = start()
  await view(backend, { api: 'html-500', before: ['outage'] })
  const asked = async () => {
    const before = calls()
    await vi.advanceTimersByTimeAsync(3 * canary.every)
    return calls() - before
  }
  expect(await asked()).toBeGreaterThan(0)
  backend.close()
  await asked()
  expect(await asked()).toBe(0)
})

it('finds an outage while time is let go by, and counts none of those looks as the last log-in’s', async () => {
  const { backend } = start()
  await view(backend, { api: 'html-500' })
  const { verdicts, calls } = await logIn(backend, ...(await solve(backend)))
  expect(verdicts.at(-1)?.reason).toBe('not-verified')
  for (let round = 1; round < canary.rounds; round += 1) await order(backend, { later: true })
  const found = await view(backend)
  expect(found.evidence.state).toBe('api-down')
  expect(found.calls).toEqual(calls)
})
