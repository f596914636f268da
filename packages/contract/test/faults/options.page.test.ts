import { describe, expect, it } from 'vitest'
import { useApp, type App } from './app-page.ts'
import { expectDisaster, expectOpen, expectSolved, leftOf } from './expected.ts'

const open = useApp()
const v1 = { script: 'cn-v1' }

/** Stands in for the vendor's script: keeps what each instance was made with, and solves at once. */
const recorder = `
  window.made = []
  window.TencentCaptcha = class {
    constructor(appId, callback, options) {
      window.made.push({ appId, options, copy: { ...options } })
      Object.assign(options, { appid: appId, callback, ready: null })
      this.show = () => callback({ ret: 0, ticket: 't03' + window.made.length, randstr: '@x' })
      this.destroy = () => {}
    }
  }`
const record = { answer: (url: string) => (url.includes('Captcha') ? recorder : undefined) }
const made = (app: Awaited<ReturnType<typeof open>>) =>
  app.page.evaluate(() => {
    const list: { appId: unknown; copy: Record<string, unknown> }[] = Reflect.get(window, 'made')
    return list.map(({ appId, copy }) => ({ appId, ...copy, ready: typeof copy.ready, showFn: typeof copy.showFn }))
  })

describe('the app id', () => {
  it.each([[undefined], [null], [''], ['abc'], ['19000000a'], [' 190000001'], [{}], [Number.NaN], [-1], [1.5]])(
    '%j is a mistake that rejects and loads nothing',
    async (appId) => {
      const app = await open()
      const report = await app.run({ ...v1, appId: appId as string })
      expect(report.outcome).toMatchObject({ code: 'invalid-options', rejected: expect.stringContaining('appId') })
      expect(report).toMatchObject({ settled: 1, status: 'idle', results: [] })
      expect(app.urls).toEqual([])
    },
  )

  it('given as a number is a string to the vendor', async () => {
    const app = await open(record)
    await app.run({ ...v1, appId: 190000001 })
    expect(await made(app)).toMatchObject([{ appId: '190000001' }])
  })
})

describe('the vendor options', () => {
  it('are a fresh copy for each instance, unknown keys included, and never written to', async () => {
    const app = await open(record)
    const kept = await app.page.evaluate(async () => {
      const vendor = { bizState: { order: 7 }, userLanguage: 'fr', unheardOf: [1] }
      window.lab.client('a', { script: 'cn-v1', vendor })
      for (const _ of [1, 2]) {
        window.lab.execute('a')
        await window.lab.finish()
      }
      return vendor
    })
    expect(kept).toEqual({ bizState: { order: 7 }, userLanguage: 'fr', unheardOf: [1] })
    const each = { appId: '190000001', ...kept, ready: 'function', showFn: 'function' }
    expect(await made(app)).toEqual([each, each])
    expect((await app.report()).outcome).toMatchObject({ kind: 'solved', bizState: { order: 7 } })
  })

  it('are read at each `execute()`, as every option is', async () => {
    const app = await open(record)
    await app.page.evaluate(async () => {
      let [language, told] = ['zh-cn', 'first']
      const said: string[] = []
      const captcha = window.tcaptcha.createTCaptcha(() => {
        const word = told
        return { appId: '1', script: 'cn-v1', vendor: { userLanguage: language }, onResult: () => void said.push(word) }
      })
      void captcha.execute()
      await window.lab.pass(1)
      ;[language, told] = ['en', 'second']
      void captcha.execute()
      await window.lab.pass(1)
      captcha.setOptions({ appId: '2', script: 'cn-v1', onResult: () => void said.push('third') })
      void captcha.execute()
      await window.lab.pass(1)
      Object.assign(window, { said })
    })
    expect(await made(app)).toMatchObject([
      { appId: '1', userLanguage: 'zh-cn' },
      { appId: '1', userLanguage: 'en' },
      { appId: '2' },
    ])
    expect(await app.page.evaluate(() => Reflect.get(window, 'said'))).toEqual(['first', 'second', 'third'])
  })

  it('are made afresh for each attempt by a function', async () => {
    const app = await open({ scenario: 'constructor-throws-once' })
    const calls = await app.page.evaluate(async () => {
      let count = 0
      window.lab.client('a', { script: 'cn-v1', vendor: async () => ({ aidEncrypted: `made ${++count}` }) })
      window.lab.execute('a')
      await window.lab.finishOrOpen()
      return [count, Reflect.get(window, '__TencentCaptchaOpts__')?.aidEncrypted]
    })
    expect(calls).toEqual([2, 'made 2'])
  })
})

const ways = { rejecting: 0, throwing: 0, hanging: 8000 }

/** A client whose `option` is a function that fails. */
const runWithFailing = (app: App, option: 'vendor' | 'visitToken', way: keyof typeof ways) =>
  app.page.evaluate(
    ([key, how]) => {
      const make = () => {
        if (how === 'throwing') throw new Error('no session')
        return how === 'rejecting' ? Promise.reject(new Error('no session')) : new Promise<never>(() => {})
      }
      window.lab.client('a', { script: 'cn-v1', [key]: make })
      window.lab.execute('a')
    },
    [option, way] as const,
  )

describe('an async `vendor`', () => {
  it.each(Object.keys(ways) as (keyof typeof ways)[])(
    'that is %s ends as 1006, with a ticket, in bounded time',
    async (way) => {
      const app = await open()
      await runWithFailing(app, 'vendor', way)
      await app.finish()
      await app.pass(60_000)
      const report = await app.report()
      expectDisaster(report, { code: 'vendor-options', errorCode: 1006, ms: ways[way] })
      expect(report.outcome?.cause).toContain(way === 'hanging' ? '8000' : 'no session')
      expect(report.errors).toEqual([])
    },
  )
})

it.each(Object.keys(ways) as (keyof typeof ways)[])(
  'a `visitToken` that is %s is no failure: the challenge opens without it',
  async (way) => {
    const app = await open()
    await runWithFailing(app, 'visitToken', way)
    await app.finishOrOpen()
    expectOpen(await app.report())
    await app.act('solve')
    await app.pass(1000)
    const report = await app.report()
    expectSolved(report)
    expect(report.outcome?.visitToken).toBeUndefined()
    expect(report.errors).toEqual([])
  },
)

it('a `visitToken` that is no string is left out', async () => {
  const app = await open()
  await app.page.evaluate(() => {
    const visitToken = () => Promise.resolve({ token: 1 } as unknown as string)
    window.lab.client('a', { script: 'cn-v1', visitToken })
    window.lab.execute('a')
  })
  await app.finishOrOpen()
  await app.act('solve')
  await app.pass(1000)
  expect((await app.report()).outcome).toMatchObject({ kind: 'solved' })
  expect((await app.report()).outcome?.visitToken).toBeUndefined()
})

it('a slow `visitToken` runs beside the load and travels in a solved result', async () => {
  const app = await open(record)
  await app.page.evaluate(() => {
    window.lab.client('a', {
      script: 'cn-v1',
      visitToken: () => new Promise((resolve) => setTimeout(() => resolve('bound'), 3000)),
    })
    window.lab.execute('a')
  })
  await app.finish()
  expect(await app.report()).toMatchObject({ ms: 3000, outcome: { kind: 'solved', visitToken: 'bound' } })
})

it.each(['entry-404', 'error-1009'] as const)(
  'the `visitToken` travels in the disaster of %s too',
  async (scenario) => {
    const app = await open({ scenario })
    await app.page.evaluate(() => {
      window.lab.client('a', { script: 'cn-v1', visitToken: async () => 'bound', vendor: { bizState: 'kept' } })
      window.lab.execute('a')
    })
    await app.finish()
    expect((await app.report()).outcome).toMatchObject({ kind: 'disaster', visitToken: 'bound', bizState: 'kept' })
  },
)

it('a reset while `visitToken` hangs settles at once and leaves no timer', async () => {
  const app = await open()
  await app.page.evaluate(async () => {
    const captcha = window.lab.client('a', { script: 'cn-v1', visitToken: () => new Promise<never>(() => {}) })
    window.lab.execute('a')
    await window.lab.pass(100)
    captcha.reset()
    await window.lab.settle()
  })
  expect(await app.report()).toMatchObject({ settled: 1, ms: 100, left: leftOf(), errors: [] })
})

it('a getter of options that throws rejects', async () => {
  const app = await open()
  const thrown = await app.page.evaluate(() =>
    window.tcaptcha
      .createTCaptcha(() => {
        throw new Error('no props yet')
      })
      .execute()
      .catch(String),
  )
  expect(thrown).toBe('Error: no props yet')
})

it('an option that nobody knows is warned of once, and does no harm', async () => {
  const app = await open()
  const warnings: string[] = []
  app.page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  expectOpen(await app.run({ ...v1, appID: '2', userLanguage: 'en' } as typeof v1))
  await app.again()
  app.page.removeAllListeners('console')
  expect(warnings).toEqual([expect.stringContaining('`appID`'), expect.stringContaining('`userLanguage`')])
})

it('the international 1.0 script is warned of as deprecated, in a list too', async () => {
  const app = await open()
  const warnings: string[] = []
  app.page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  await app.run({ script: ['intl-v1'] } as never)
  app.page.removeAllListeners('console')
  expect(warnings).toEqual([expect.stringMatching(/'intl-v1'.*'intl'/)])
})
