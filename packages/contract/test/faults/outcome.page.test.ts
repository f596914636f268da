import { describe, expect, it } from 'vitest'
import { useApp } from './app-page.ts'
import { expectSolved } from './expected.ts'

const open = useApp()

describe('the 1001 path of the specification', () => {
  it.each([
    ['cn-v1', 'terror'],
    ['cn', 'trerror'],
    [undefined, 'trerror'],
    ['intl-v1', 'terror'],
    ['intl', 'trerror'],
  ] as const)('the script of %s is blocked: the login is called with a `%s_1001_…` ticket', async (script, prefix) => {
    const app = await open({ refuse: (url) => url.includes('captcha') })
    const login = await app.page.evaluate(async (preset) => {
      const calls: { ticket: string; randstr: string }[] = []
      const button = document.getElementById('go')
      const captcha = window.lab.client('a', preset ? { script: preset } : {})
      button?.addEventListener('click', async () => {
        const result = await captcha.execute()
        if (result.ticket) calls.push({ ticket: result.ticket, randstr: result.randstr })
      })
      button?.click()
      await window.lab.pass(10_000)
      return calls
    }, script)
    expect(login).toEqual([
      {
        ticket: expect.stringMatching(new RegExp(`^${prefix}_1001_190000001_1700000000$`)),
        randstr: expect.stringMatching(/^@[0-9a-z]+$/),
      },
    ])
    const parsed = await app.page.evaluate(
      (ticket) => window.tcaptcha.parseDisasterTicket(ticket, '190000001'),
      login[0]?.ticket,
    )
    expect(parsed).toEqual({ form: 'standard', prefix, errorCode: 1001, issuedAt: 1_700_000_000 })
  })
})

describe('what the vendor says', () => {
  it.each(['closes-with-empty', 'closes-with-null', 'closes-with-back'] as const)('%s is a close', async (scenario) => {
    for (const script of ['cn-v1', 'cn']) {
      const app = await open({ scenario })
      await app.run({ script })
      await app.act('close')
      await app.pass(1000)
      const report = await app.report()
      expect(report.outcome).toEqual({ kind: 'closed', by: 'visitor' })
      expect(report).toMatchObject({ settled: 1, results: ['closed'], left: { boxes: [], symbols: [], timers: 0 } })
    }
  })

  it('solved without `appid` has ours', async () => {
    const app = await open({ scenario: 'solved-without-appid' })
    await app.run({ script: 'cn', vendor: { bizState: { deep: ['kept'] } } })
    await app.act('solve')
    await app.pass(1000)
    const report = await app.report()
    expectSolved(report)
    expect(report.outcome?.bizState).toEqual({ deep: ['kept'] })
  })

  it('a ticket that misses the prefix cannot be told from a real one', async () => {
    const app = await open({ scenario: 'ticket-without-prefix' })
    expect((await app.run({ script: 'cn-v1' })).outcome).toMatchObject({ kind: 'solved' })
  })

  it.each([1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1085] as const)(
    '%i is a disaster with its own ticket and words',
    async (errorCode) => {
      const app = await open({ scenario: `error-${errorCode}` })
      const { outcome } = await app.run({ script: 'cn-v1', vendor: { bizState: 'kept' } })
      const raw = outcome?.raw as { ticket: string; errorMessage: string }
      expect(outcome).toMatchObject({
        kind: 'disaster',
        code: 'vendor-error',
        errorCode,
        appId: '190000001',
        bizState: 'kept',
        ticket: raw.ticket,
        vendorMessage: raw.errorMessage,
      })
    },
  )
})

describe('events', () => {
  it('tell of no script that was not waited for', async () => {
    const app = await open({ hold: (url) => url.includes('Captcha.js') })
    const types = await app.page.evaluate(async () => {
      const captcha = window.lab.client('a')
      window.lab.execute('a')
      await window.lab.pass(1000)
      captcha.reset()
      await window.lab.pass(60_000)
      return window.lab.events.a?.map(({ type }) => type)
    })
    expect(types).toEqual(['result'])
  })

  it('tell the whole story under one id, in order', async () => {
    const app = await open({ scenario: 'constructor-throws-once' })
    await app.run({ script: 'cn' })
    await app.act('solve')
    await app.pass(1000)
    await app.again()
    const events = await app.page.evaluate(() => window.lab.events.a ?? [])
    const [first, second] = [...new Set(events.map(({ id }) => id))]
    expect(first).toMatch(/^[0-9a-z]{6,}$/)
    const src = 'https://turing.captcha.qcloud.com/TJCaptcha.js'
    expect(events).toMatchObject([
      { type: 'script', id: first, src, attempt: 1, ms: 0 },
      { type: 'open', id: first, ms: 0 },
      { type: 'close', id: first, ms: 500 },
      { type: 'result', id: first, kind: 'solved', attempt: 2, ms: 500 },
      { type: 'open', id: second },
    ])
  })

  it.each(['works', 'error-1009', 'error-1014'] as const)(
    'have the id of the result, of a closed one too: %s',
    async (scenario) => {
      const app = await open({ scenario })
      const report = await app.run({ script: 'cn' })
      if (report.status === 'open') await app.act('close')
      await app.pass(1000)
      const [ids, correlationId] = await app.page.evaluate(() => [
        window.lab.events.a?.map(({ id }) => id) ?? [],
        window.lab.clients.a?.getSnapshot().result?.correlationId,
      ])
      expect(correlationId).toMatch(/^[0-9a-z]{6,64}$/)
      expect(new Set(ids)).toEqual(new Set([correlationId]))
    },
  )

  it('of a reset and a replacement say so', async () => {
    const app = await open()
    const last = await app.page.evaluate(async () => {
      const captcha = window.lab.client('a', { script: 'cn' })
      window.lab.execute('a')
      await window.lab.finishOrOpen()
      captcha.reset()
      return window.lab.events.a?.slice(-2)
    })
    expect(last?.map(({ type }) => type).sort()).toEqual(['close', 'result'])
    expect(last).toContainEqual(expect.objectContaining({ type: 'result', kind: 'closed', by: 'reset' }))
  })

  it('and the messages of errors never hold a ticket', async () => {
    for (const scenario of ['works', 'error-1009', 'entry-404', 'error-1014', 'result-no-ticket'] as const) {
      const app = await open({ scenario })
      const report = await app.run({ script: 'cn', vendor: { bizState: 'planted-state', aidEncrypted: 'planted-aid' } })
      if (report.status === 'open') await app.act('solve')
      await app.pass(1000)
      const { outcome } = await app.report()
      const told = await app.page.evaluate(() => JSON.stringify(window.lab.events.a))
      const secrets = [outcome?.ticket, outcome?.randstr, 'planted', 'terror_'].filter((text) => text !== undefined)
      for (const secret of secrets) expect(`${told}${outcome?.message}`).not.toContain(secret)
    }
  })
})
