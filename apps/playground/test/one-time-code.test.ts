import * as server from '@tcaptcha/server'
import * as simulator from '@tcaptcha/simulator'
import { afterEach, expect, it } from 'vitest'
import { createBackend, type Backend } from '../backend/create-backend.ts'
import { createCode } from '../backend/one-time-code/create-code.ts'
import { createCodes, lifetime, mostMails, mostTries } from '../backend/one-time-code/create-codes.ts'
import type { Mail } from '../src/backend-client/mail.ts'

const base = 'http://127.0.0.1:9/'
const user = 'mei.lin@example.com'
const open: Backend[] = []
let time = 0

afterEach(() => {
  time = 0
  for (const backend of open.splice(0)) backend.close()
})

const post = (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  new Request(`${base}api/code`, { method: 'POST', headers, body: JSON.stringify(body) })

/** A session's codes, with a fake clock. */
function start() {
  const codes = createCodes(() => time)
  const mails = async () => (await codes.inbox().json()) as Mail[]
  return {
    codes,
    mails,
    ask: async (name = user) => (await codes.send(post({ user: name }))).status,
    lastCode: async () => (await mails()).at(-1)?.code ?? '',
    tries: async (code: string) => (await codes.redeem(post({ code }))).status,
  }
}

const other = (code: string) => `${(Number(code) + 1) % 1_000_000}`.padStart(6, '0')

it('lets in by the code of the mail, once, however it was copied', async () => {
  const { ask, lastCode, tries, mails } = start()
  expect(await ask()).toBe(202)
  const code = await lastCode()
  expect(code).toMatch(/^\d{6}$/)
  expect((await mails())[0]).toMatchObject({ to: user, subject: expect.stringContaining(code) })
  expect(await tries(` ${code.slice(0, 3)} ${code.slice(3)}\n`)).toBe(200)
  expect(await tries(code)).toBe(403)
})

it('lets in one of two that bring the same code at once', async () => {
  const { ask, lastCode, tries } = start()
  await ask()
  const code = await lastCode()
  const answers = await Promise.all([tries(code), tries(code)])
  expect(answers.sort()).toEqual([200, 403])
})

it('refuses the right code after five wrong ones, also where all come at once', async () => {
  const { ask, lastCode, tries } = start()
  await ask()
  const code = await lastCode()
  expect(await Promise.all(Array.from({ length: mostTries }, () => tries(other(code))))).toEqual(
    Array.from({ length: mostTries }, () => 403),
  )
  expect(await tries(code)).toBe(403)
  // A new mail is a new beginning.
  await ask()
  expect(await tries(await lastCode())).toBe(200)
})

it('refuses a code of ten minutes ago, and one before the newest', async () => {
  const { ask, lastCode, tries } = start()
  await ask()
  const first = await lastCode()
  time = lifetime
  expect(await tries(first)).toBe(403)
  await ask()
  const second = await lastCode()
  time += lifetime - 1
  await ask()
  const third = await lastCode()
  // One in a million is the same.
  if (second !== third) expect(await tries(second)).toBe(403)
  expect(await tries(third)).toBe(200)
})

it('mails an account five times an hour', async () => {
  const { ask, mails } = start()
  for (let mail = 0; mail < mostMails; mail += 1) expect(await ask()).toBe(202)
  expect(await ask()).toBe(429)
  expect(await ask('someone.else@example.com')).toBe(202)
  expect(await mails()).toHaveLength(mostMails + 1)
  time = 3_600_000
  expect(await ask()).toBe(202)
})

it('refuses what a form of another site could send, a code that is none, and a visitor who asked for no code', async () => {
  const { codes, ask, tries, mails } = start()
  expect((await codes.send(post({ user }, { 'content-type': 'text/plain' }))).status).toBe(415)
  expect((await codes.redeem(post({ code: '000000' }, {}))).status).toBe(415)
  expect((await codes.send(post({ user: ['mei'] }))).status).toBe(400)
  expect((await codes.send(post('no object'))).status).toBe(400)
  expect(await mails()).toEqual([])
  expect(await tries('000000')).toBe(403)
  await ask()
  expect(await tries('')).toBe(403)
  expect((await codes.redeem(post({ code: { toString: 'x' } }))).status).toBe(403)
})

it('draws each digit about as often as any other', () => {
  const counts = new Map<string, number>()
  for (let code = 0; code < 2000; code += 1)
    for (const digit of createCode()) counts.set(digit, (counts.get(digit) ?? 0) + 1)
  // 1200 each; ten standard deviations away is no accident.
  for (const digit of '0123456789') expect(counts.get(digit)).toBeGreaterThan(870)
})

it('knows no code of another session, and stays open in an outage', async () => {
  const backend: Backend = createBackend(
    { simulator, server },
    { base, fetch: (url, init) => backend(new Request(url, init)) },
  )
  open.push(backend)
  const ask = (session: string, method: string, path: string, body?: unknown) =>
    backend(
      new Request(`${base}api/${path}`, {
        method,
        headers: { 'x-playground-session': session, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
  await ask('mine', 'PUT', 'server', { before: ['outage'], api: 'html-500' })
  expect((await ask('mine', 'POST', 'code', { user, language: 'zh' })).status).toBe(202)
  const [mail] = (await (await ask('mine', 'GET', 'inbox')).json()) as Mail[]
  expect(mail?.subject).toMatch(/验证码/)
  expect(await (await ask('other', 'GET', 'inbox')).json()).toEqual([])
  expect((await ask('other', 'POST', 'code/redeem', { code: mail?.code })).status).toBe(403)
  const entered = await ask('mine', 'POST', 'code/redeem', { code: mail?.code })
  expect(await entered.json()).toEqual({ user })
  expect(entered.headers.get('cache-control')).toBe('no-store')
})
