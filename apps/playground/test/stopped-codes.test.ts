import * as server from '@tcaptcha/server'
import * as simulator from '@tcaptcha/simulator'
import { afterEach, expect, it, vi } from 'vitest'
import { createBackend, type Backend } from '../backend/create-backend.ts'
import { lifetime, mostTries } from '../backend/one-time-code/create-codes.ts'
import type { Mail } from '../src/backend-client/mail.ts'
import { later } from '../src/backend-client/ticket-check.ts'

const base = 'http://127.0.0.1:9/'
const user = 'mei.lin@example.com'
const open: Backend[] = []

afterEach(() => {
  vi.restoreAllMocks()
  for (const backend of open.splice(0)) backend.close()
})

/** A backend in a worker, and what a browser does with one: it ends, and another begins with what was noted. */
function start() {
  const notes = new Map<string, string>()
  const begin = () => {
    const backend: Backend = createBackend(
      { simulator, server },
      {
        base,
        fetch: (url, init) => backend(new Request(url, init)),
        notes: {
          read: async (id) => JSON.parse(notes.get(id) ?? 'null') as unknown,
          write: async (id, note) => void notes.set(id, JSON.stringify(note)),
        },
      },
    )
    open.push(backend)
    return backend
  }
  let backend = begin()
  const ask = (method: string, path: string, body?: unknown) =>
    backend(
      new Request(`${base}api/${path}`, {
        method,
        headers: { 'x-playground-session': 'mine', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
  return {
    ask,
    mails: async () => (await (await ask('GET', 'inbox')).json()) as Mail[],
    tries: async (code: string) => (await ask('POST', 'code/redeem', { code })).status,
    restart: () => void (backend = begin()),
    garble: (codes: unknown) =>
      notes.set('mine', JSON.stringify({ ...(JSON.parse(notes.get('mine') ?? '') as object), codes })),
  }
}

const other = (code = '') => `${(Number(code) + 1) % 1_000_000}`.padStart(6, '0')

it('lets in by a code of before the worker was stopped, once, and shows the mail again', async () => {
  const { ask, mails, tries, restart } = start()
  await ask('POST', 'code', { user, language: 'zh' })
  const [mail] = await mails()
  restart()
  expect(await mails()).toEqual([mail])
  expect(await tries(mail?.code ?? '')).toBe(200)
  restart()
  expect(await tries(mail?.code ?? '')).toBe(403)
})

it('gives no more tries to who has the worker stopped, and no more time', async () => {
  const { ask, mails, tries, restart } = start()
  await ask('POST', 'code', { user })
  const [mail] = await mails()
  for (let wrong = 0; wrong < mostTries; wrong += 1) {
    expect(await tries(other(mail?.code))).toBe(403)
    restart()
  }
  expect(await tries(mail?.code ?? '')).toBe(403)
  await ask('POST', 'code', { user })
  const newest = (await mails()).at(-1)?.code ?? ''
  for (let ahead = 0; ahead < lifetime; ahead += later) await ask('POST', 'server', { later: true })
  restart()
  expect(await tries(newest)).toBe(403)
})

it.each([undefined, 5, { mails: 'none' }, { mails: [{ code: 1 }] }, { mails: [], asked: { user } }])(
  'begins without mail where the note makes no sense: %o',
  async (codes) => {
    const { ask, mails, tries, restart, garble } = start()
    await ask('POST', 'code', { user })
    garble(codes)
    restart()
    expect(await mails()).toEqual([])
    expect(await tries('000000')).toBe(403)
  },
)

it('takes the code of the newest mail, also of two that were asked for at once', async () => {
  const { ask, mails, tries } = start()
  const sign = crypto.subtle.sign.bind(crypto.subtle)
  let resolve = () => {}
  const signed = new Promise<void>((done) => (resolve = done))
  vi.spyOn(crypto.subtle, 'sign').mockImplementationOnce(async (...given) => {
    await signed
    return sign(...given)
  })
  const slow = ask('POST', 'code', { user })
  await vi.waitFor(() => expect(crypto.subtle.sign).toHaveBeenCalled())
  await ask('POST', 'code', { user })
  resolve()
  await slow
  const [first, second] = await mails()
  if (first?.code !== second?.code) expect(await tries(first?.code ?? '')).toBe(403)
  expect(await tries(second?.code ?? '')).toBe(200)
})

it('mails one account five times an hour, however its address is written', async () => {
  const { ask, mails } = start()
  const written = [user, user.toUpperCase(), ` ${user}`, `${user}\n`, 'Mei.Lin@Example.com']
  for (const name of written) expect((await ask('POST', 'code', { user: name })).status).toBe(202)
  expect((await ask('POST', 'code', { user: 'MEI.LIN@example.com' })).status).toBe(429)
  expect(new Set((await mails()).map(({ to }) => to))).toEqual(new Set([user]))
})
