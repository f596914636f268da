import { describe, expect, it } from 'vitest'
import { aged, useApp } from './app-page.ts'
import { expectOpen, expectSolved, leftOf } from './expected.ts'

const open = useApp()
const v1 = { script: 'cn-v1' }
const isEntry = (url: string) => /Captcha[\w-]*\.js/.test(url)
const replaced = { settled: 1, status: 'done', outcome: { kind: 'closed', by: 'replaced' }, results: ['closed'] }

describe.each(['tcaptcha', 'twin'] as const)('two clients, the second of %s', (copy) => {
  it.each(['loading', 'opening', 'open'] as const)('the newer takes the page while the older is %s', async (status) => {
    const app = await open({
      scenario: status === 'opening' ? 'second-stage-late' : 'works',
      hold: (url) => status === 'loading' && isEntry(url),
    })
    await app.page.evaluate(
      async ([core, wanted]) => {
        window.lab.client('a', { script: 'cn-v1' })
        window.lab.client('b', { script: 'cn-v1' }, window[core])
        window.lab.execute('a')
        if (wanted === 'open') await window.lab.finishOrOpen()
        else await window.lab.settle()
      },
      [copy, status] as const,
    )
    expect(await app.report('a')).toMatchObject({ status })
    await app.page.evaluate(() => window.lab.execute('b'))
    expect(await app.report('a')).toMatchObject(replaced)
    await app.release()
    await app.pass(5000)
    expectOpen(await app.report('b'))
    expect((await app.report()).left).toMatchObject({
      symbols: ['Symbol(tcaptcha)'],
      boxes: ['t_mask', 'tcaptcha_transform_dy'],
    })
    await app.act('solve')
    await app.pass(60_000)
    expectSolved(await app.report('b'))
    expect(await app.report('a')).toMatchObject({ ...replaced, left: leftOf() })
  })
})

it('a client that is told to give way may take the page back from its `onResult`', async () => {
  const app = await open()
  await app.page.evaluate(async () => {
    window.lab.client('a', { script: 'cn-v1', onResult: () => void window.lab.execute('a') })
    window.lab.client('b', { script: 'cn-v1' })
    window.lab.execute('a')
    await window.lab.settle()
    window.lab.execute('b')
    await window.lab.pass(5000)
  })
  expect(await app.report('b')).toMatchObject(replaced)
  expectOpen(await app.report('a'))
})

it('`execute()` while one is open shares its result, and opens one challenge', async () => {
  const app = await open()
  await app.run(v1)
  await app.page.evaluate(() => {
    window.lab.execute('a')
    window.lab.execute('a')
  })
  await app.act('solve')
  await app.pass(1000)
  const settled = await app.page.evaluate(() => window.lab.executions.map(({ outcome }) => outcome?.ticket))
  expect(settled).toEqual([expect.any(String), settled[0], settled[0]])
  expectSolved(await app.report())
})

describe.each(['2018', '2020', '2022', '2023', '2024-04', '2024'] as const)(
  'a popup of %s that comes after',
  (vintage) => {
    it.each(['reset', 'abort'] as const)('a %s while opening is taken down on arrival', async (how) => {
      const app = await open({ scenario: aged(vintage, 'second-stage-late') })
      await app.page.evaluate(async (undo) => {
        const captcha = window.lab.client('a', { script: 'cn-v1' })
        const controller = new AbortController()
        window.lab.execute('a', { signal: controller.signal })
        await window.lab.pass(500)
        if (undo === 'reset') captcha.reset()
        else controller.abort()
        await window.lab.pass(60_000)
      }, how)
      expect(await app.report()).toMatchObject({ settled: 1, ms: 500, status: 'idle', results: [], left: leftOf() })
      expectOpen(await app.again())
    })
  },
)

it.each(['cn-v1', 'cn', 'intl'])('a reset while the script of %s loads opens nothing when it comes', async (script) => {
  const app = await open({ hold: isEntry })
  await app.page.evaluate(async (preset) => {
    const captcha = window.lab.client('a', { script: preset, element: '#box' })
    window.lab.execute('a')
    await window.lab.pass(100)
    captcha.reset()
  }, script)
  await app.release()
  await app.pass(60_000)
  const report = await app.report()
  expect(report).toMatchObject({
    settled: 1,
    ms: 100,
    status: 'idle',
    outcome: { kind: 'closed', by: 'reset' },
    results: [],
  })
  expect(report.left).toMatchObject({ boxes: [], marked: 0, timers: 0, listeners: [], symbols: [] })
  expect(app.urls).toHaveLength(1)
})

it.each(['cn-v1', 'cn'])(
  'a reset while %s is open settles, takes it down, and gives everything back',
  async (script) => {
    const app = await open({ scenario: 'calls-back-after-destroy' })
    await app.run({ script })
    await app.page.evaluate(() => window.lab.clients.a?.reset())
    await app.pass(60_000)
    expect(await app.report()).toMatchObject({
      settled: 1,
      status: 'idle',
      outcome: { kind: 'closed', by: 'reset' },
      results: [],
      left: leftOf(script === 'cn' ? 'TJCaptcha.js' : 'TCaptcha.js'),
    })
  },
)

it.each(['reset', 'close'] as const)('an instance whose `destroy()` throws changes nothing: %s', async (how) => {
  const app = await open({ scenario: 'destroy-throws' })
  await app.run(v1)
  if (how === 'close') await app.act('close')
  else await app.page.evaluate(() => window.lab.clients.a?.reset())
  await app.pass(1000)
  expect(await app.report()).toMatchObject({ settled: 1, errors: [], outcome: { kind: 'closed' }, left: leftOf() })
})

it("another instance of the page's own that kills the challenge without a word ends it soon, as 1005", async () => {
  const app = await open()
  await app.run(v1)
  await app.page.evaluate(() => {
    const Vendor = Reflect.get(window, 'TencentCaptcha')
    new Vendor('190000001', () => {}).destroy()
  })
  await app.pass(60_000)
  const report = await app.report()
  expect(report).toMatchObject({ settled: 1, results: ['disaster'], left: leftOf() })
  expect(report.outcome).toMatchObject({ code: 'invalid-result', errorCode: 1005 })
  expect(report.ms).toBeLessThan(10_000)
  expectOpen(await app.again())
})

it.each(['solve', 'close'] as const)(
  'a popup that goes without a callback ends soon too, as 1005: %s',
  async (deed) => {
    for (const script of ['cn-v1', 'cn']) {
      const app = await open({ scenario: 'never-calls-back' })
      await app.run({ script })
      await app.pass(600_000)
      expectOpen(await app.report())
      await app.act(deed)
      await app.pass(10_000)
      expect(await app.report()).toMatchObject({ settled: 1, outcome: { kind: 'disaster', code: 'invalid-result' } })
    }
  },
)
