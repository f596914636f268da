import { describe, expect, it } from 'vitest'
import { useApp } from './app-page.ts'
import { expectOpen, expectSolved, leftOf } from './expected.ts'

const open = useApp()

describe('an abort', () => {
  it("rejects its own caller with the signal's reason; the others get the result", async () => {
    const app = await open()
    await app.page.evaluate(async () => {
      window.lab.client('a', { script: 'cn-v1' })
      const controller = new AbortController()
      window.lab.execute('a', { signal: controller.signal })
      window.lab.execute('a')
      await window.lab.finishOrOpen()
      controller.abort(new Error('the dialog was left'))
      await window.lab.settle()
    })
    expect(await app.page.evaluate(() => window.lab.executions[0])).toMatchObject({
      settled: 1,
      outcome: { rejected: 'Error: the dialog was left' },
    })
    expectOpen(await app.report())
    await app.act('solve')
    await app.pass(1000)
    expectSolved(await app.report())
  })

  it('of the last caller closes the challenge, silently', async () => {
    const app = await open()
    await app.page.evaluate(async () => {
      window.lab.client('a', { script: 'cn-v1' })
      const [first, second] = [new AbortController(), new AbortController()]
      window.lab.execute('a', { signal: first.signal })
      window.lab.execute('a', { signal: second.signal })
      await window.lab.finishOrOpen()
      first.abort('one')
      second.abort('two')
      await window.lab.pass(60_000)
    })
    expect(await app.page.evaluate(() => window.lab.executions.map(({ outcome }) => outcome?.rejected))).toEqual([
      'one',
      'two',
    ])
    expect(await app.report()).toMatchObject({ status: 'idle', results: [], left: leftOf(), errors: [] })
    expectOpen(await app.again())
  })

  it('that came before the call starts nothing', async () => {
    const app = await open()
    await app.page.evaluate(async () => {
      window.lab.client('a', { script: 'cn-v1' })
      window.lab.execute('a', { signal: AbortSignal.abort('too late') })
      await window.lab.settle()
    })
    expect(await app.report()).toMatchObject({ status: 'idle', outcome: { rejected: 'too late' }, states: ['idle'] })
    expect(app.urls).toEqual([])
  })

  it('after the result changes nothing, and the signal is let go', async () => {
    const app = await open({ scenario: 'error-1009' })
    await app.page.evaluate(async () => {
      window.lab.client('a', { script: 'cn-v1' })
      const controller = new AbortController()
      window.lab.execute('a', { signal: controller.signal })
      await window.lab.finish()
      controller.abort()
      await window.lab.pass(1000)
    })
    expect(await app.report()).toMatchObject({
      settled: 1,
      status: 'done',
      outcome: { kind: 'disaster', errorCode: 1009 },
    })
  })
})

it('a reset from inside `onResult` or a listener does no harm', async () => {
  const app = await open({ scenario: 'error-1009' })
  await app.page.evaluate(() => {
    const captcha = window.lab.client('a', { script: 'cn-v1', onResult: () => captcha.reset() })
    window.lab.execute('a')
  })
  await app.finish()
  expect(await app.report()).toMatchObject({ settled: 1, status: 'idle', results: ['disaster'], left: leftOf() })
})

it('an abort in a browser that gives no reason rejects with an AbortError', async () => {
  const app = await open()
  const names = await app.page.evaluate(async () => {
    Reflect.deleteProperty(AbortSignal.prototype, 'reason')
    const { createTCaptcha, loadTCaptchaScript } = window.tcaptcha
    const controller = new AbortController()
    const { signal } = controller
    const captcha = createTCaptcha({ appId: '190000001' })
    const abortable = () => [captcha.execute({ signal }), loadTCaptchaScript({ signal })]
    const all = abortable()
    controller.abort()
    all.push(...abortable())
    return Promise.all(all.map((promise) => promise.then(String, ({ name }: Error) => name)))
  })
  expect(names).toEqual(['AbortError', 'AbortError', 'AbortError', 'AbortError'])
})

describe('a callback that throws', () => {
  it('surfaces as an error of the page and changes no outcome', async () => {
    const app = await open({ scenario: 'error-1009' })
    await app.page.evaluate(() => {
      const fail = (what: string) => () => {
        throw new Error(`the app's own ${what}`)
      }
      const captcha = window.lab.client('a', {
        script: 'cn-v1',
        onResult: fail('onResult'),
        onEvent: fail('onEvent'),
        recover: fail('recover'),
      })
      captcha.subscribe(fail('listener'))
      window.lab.execute('a')
    })
    await app.finish()
    await app.pass(1000)
    const report = await app.report()
    expect(report).toMatchObject({
      settled: 1,
      outcome: { kind: 'disaster', errorCode: 1009 },
      results: ['disaster'],
      left: leftOf(),
    })
    for (const what of ['onResult', 'onEvent', 'recover', 'listener'])
      expect(report.errors).toContainEqual(expect.stringContaining(`the app's own ${what}`))
  })

  it.each(['ready', 'showFn'])(
    'given as `vendor.%s` does not keep the challenge from counting as open',
    async (name) => {
      const app = await open()
      await app.page.evaluate((key) => {
        const vendor = {
          [key]: () => {
            throw new Error("the app's own")
          },
        }
        window.lab.client('a', { script: 'cn', vendor })
        window.lab.execute('a')
      }, name)
      await app.finishOrOpen()
      expectOpen(await app.report())
      await app.pass(1)
      expect((await app.report()).errors).toEqual(["Uncaught Error: the app's own"])
    },
  )
})

it('the focus is back on the trigger after the visitor has closed or solved it', async () => {
  const app = await open()
  for (const deed of ['close', 'solve'] as const) {
    await app.page.evaluate(() => {
      document.getElementById('go')?.focus()
      if (!window.lab.clients.a) window.lab.client('a', { script: 'cn-v1' })
    })
    await app.again()
    expect(await app.page.evaluate(() => document.activeElement?.id)).not.toBe('go')
    await app.act(deed)
    await app.pass(1000)
    expect(await app.page.evaluate(() => document.activeElement?.id)).toBe('go')
  }
  expect((await app.report()).states.filter((status) => status === 'open')).toHaveLength(2)
})

it.each(['loading', 'opening', 'open'] as const)(
  'a reset by a listener of `%s` leaves nothing to open',
  async (when) => {
    const app = await open()
    await app.page.evaluate(async (status) => {
      const captcha = window.lab.client('a', { script: 'cn-v1' })
      captcha.subscribe((state) => {
        if (state.status === status) captcha.reset()
      })
      window.lab.execute('a')
      await window.lab.pass(60_000)
    }, when)
    const report = await app.report()
    expect(report).toMatchObject({ settled: 1, status: 'idle', outcome: { kind: 'closed', by: 'reset' }, results: [] })
    expect(report.left).toMatchObject({ boxes: [], timers: 0, symbols: [], listeners: [] })
  },
)

it('a reset by the getter of the container leaves nothing in it', async () => {
  const app = await open()
  await app.page.evaluate(async () => {
    const element = () => {
      window.lab.clients.a?.reset()
      return document.getElementById('box')
    }
    window.lab.client('a', { script: 'cn-v1', vendor: { type: 'embed' }, element })
    window.lab.execute('a')
    await window.lab.pass(60_000)
  })
  expect(await app.report()).toMatchObject({ settled: 1, outcome: { by: 'reset' }, left: { boxes: [], timers: 0 } })
  expect(await app.page.evaluate(() => document.getElementById('box')?.childElementCount)).toBe(0)
})

it('a load that was given up is no failure: the next `execute()` waits for the script', async () => {
  const app = await open({ hold: (url) => url.endsWith('/TCaptcha.js') })
  await app.page.evaluate(async () => {
    const captcha = window.lab.client('a', { script: 'cn-v1' })
    window.lab.execute('a')
    await window.lab.pass(500)
    captcha.reset()
    window.lab.execute('a')
    await window.lab.pass(500)
  })
  expect((await app.report()).settled).toBe(0)
  await app.release()
  await app.finishOrOpen()
  expect((await app.report()).status).toBe('open')
})
