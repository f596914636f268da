import { describe, expect, it } from 'vitest'
import { useApp } from './app-page.ts'
import { deaf, expectDisaster, expectOpen, leftOf } from './expected.ts'

const open = useApp()
const first = 'https://turing.captcha.qcloud.com/TCaptcha.js'
const second = 'https://turing.captcha.gtimg.com/TCaptcha.js'
const script = [first, second]
const isFirst = (url: string) => url.startsWith(first)
const isEntry = (url: string) => /Captcha[\w-]*\.js/.test(url)

describe('a list of sources', () => {
  it('starts the second early while the first hangs, and says which one it was', async () => {
    const app = await open({ hold: isFirst })
    const report = await app.run({ script })
    expectOpen(report, 2666)
    expect(await app.page.evaluate(() => window.lab.events.a)).toEqual([
      { type: 'script', id: expect.any(String), src: second, attempt: 2, ms: 0, code: undefined },
      { type: 'open', id: expect.any(String), ms: 0 },
    ])
  })

  it('takes the first after all when it comes before the second', async () => {
    const app = await open({ hold: isEntry })
    await app.page.evaluate((sources) => {
      window.lab.client('a', { script: sources })
      window.lab.execute('a')
    }, script)
    await app.pass(3000)
    expect(app.urls.filter(isEntry)).toEqual(script)
    await app.release()
    await app.finishOrOpen()
    expectOpen(await app.report(), 3000)
  })

  it.each([
    ['is refused', { refuse: isFirst }],
    ['is HTML', { answer: (url: string) => (isFirst(url) ? '<!doctype html>' : undefined) }],
    ['brings no global', { answer: (url: string) => (isFirst(url) ? '/* nothing */' : undefined) }],
  ])('goes on to the second when the first %s, after one retry', async (_how, options) => {
    const app = await open(options)
    expectOpen(await app.run({ script }))
    expect(app.urls.filter(isEntry)).toEqual([first, expect.stringMatching(/TCaptcha\.js\?_=\d+$/), second])
  })

  it('keeps a query of its own when it goes past the cache', async () => {
    const app = await open({ scenario: 'entry-404' })
    await app.run({ script: `${first}?v=1` })
    expect(app.urls).toEqual([`${first}?v=1`, expect.stringMatching(/TCaptcha\.js\?v=1&_=\d+$/)])
  })

  it('shares one deadline', async () => {
    const app = await open({ hold: isEntry })
    expectDisaster(await app.run({ script }), { code: 'script-timeout', errorCode: 1001, ms: 8000, left: deaf })
  })

  it('has the app id and the generation of the source that worked', async () => {
    const app = await open({ refuse: isFirst })
    await app.run({ script: [first, { src: second, appId: '190000002' }] })
    await app.act('solve')
    await app.pass(1000)
    expect((await app.report()).outcome).toMatchObject({ kind: 'solved', appId: '190000002' })
  })
})

it('a source says itself of which generation and for which app id it is', async () => {
  const app = await open({ scenario: 'entry-404' })
  const report = await app.run({ script: { src: first, generation: 2, appId: '190000002' } })
  expect(report.outcome).toMatchObject({
    ticket: expect.stringMatching(/^trerror_1001_190000002_\d{10}$/),
    appId: '190000002',
  })
})

it.each([
  'https://captcha.qcloud.com.example/TCaptcha.js',
  'https://cdn.example/TCaptcha.js',
  'http://turing.captcha.qcloud.com/TCaptcha.js',
  '//turing.captcha.qcloud.com/TCaptcha.js',
  'TCaptcha.js',
  'constructor',
  '',
])('refuses a script at "%s"', async (src) => {
  const app = await open()
  const { outcome, left } = await app.run({ script: src })
  expect(outcome).toMatchObject({ code: 'invalid-options', rejected: expect.stringContaining('unsafeScriptSource') })
  expect(app.urls).toEqual([])
  expect(left.listeners).toEqual([])
})

it('takes a script of another host only when it is told to', async () => {
  const app = await open()
  expectOpen(await app.run({ script: 'https://cdn.example/TCaptcha.js', unsafeScriptSource: true }))
})

describe('a script that comes too late', () => {
  it('has lost its tag, and is used by the next `execute()` without another request', async () => {
    const app = await open({ hold: isFirst })
    const report = await app.run({ script: 'cn-v1' })
    expectDisaster(report, { code: 'script-timeout', errorCode: 1001, ms: 8000, left: deaf })
    await app.release()
    expectOpen(await app.again())
    expect(app.urls.filter(isEntry)).toEqual([first])
  })

  it('is used at once even in the cool-down', async () => {
    const app = await open({ hold: isFirst })
    await app.page.evaluate(() => window.lab.client('a', { script: 'cn-v1' }))
    await app.again()
    await app.release()
    expectOpen(await app.again())
  })
})

it('a load that is given no time ends as a time-out, and asks for nothing', async () => {
  const app = await open()
  const report = await app.run({ script: 'cn-v1', loadTimeout: 0 })
  expectDisaster(report, { code: 'script-timeout', errorCode: 1001, ms: 0, left: deaf })
  expect(app.urls).toEqual([])
})

describe('after a failed load', () => {
  it('a request that still hangs does not hold up the next `execute()`', async () => {
    const app = await open({ scenario: 'entry-hang' })
    await app.run({ script: 'cn-v1' })
    app.setScenario('works')
    expectOpen(await app.again())
  })

  it('the next three seconds fail at once, without a request; then it is asked for again', async () => {
    const app = await open({ scenario: 'entry-404' })
    await app.page.evaluate(() => window.lab.client('a', { script: 'cn-v1' }))
    await app.again()
    expect(await app.again()).toMatchObject({ ms: 0, outcome: { kind: 'disaster', code: 'script-error' } })
    expect(app.urls).toHaveLength(2)
    await app.pass(3000)
    app.setScenario('works')
    expectOpen(await app.again())
  })

  it('`online` ends the cool-down, and the script is loaded by itself', async () => {
    const app = await open({ scenario: 'entry-404' })
    await app.page.evaluate(() => window.lab.client('a', { script: 'cn-v1' }))
    await app.again()
    app.setScenario('works')
    await app.page.evaluate(async () => {
      dispatchEvent(new Event('online'))
      await window.lab.settle()
    })
    expect((await app.report()).left.tags).toEqual(['TCaptcha.js'])
    expectOpen(await app.again())
    expect(app.urls.filter(isEntry)).toHaveLength(3)
  })
})

describe('offline', () => {
  /** The lab answers requests also while the browser is offline: a network that only seems to be gone. */
  const unplugged = () => {
    const network = { isDown: true }
    return { network, refuse: () => network.isDown }
  }

  it('ends with its one request, at once, and loads by itself when the network is back', async () => {
    const { network, refuse } = unplugged()
    const app = await open({ refuse })
    await app.setOffline(true)
    expectDisaster(await app.run({ script: 'cn-v1' }), { code: 'offline', errorCode: 1001, ms: 0, left: deaf })
    expect(app.urls).toHaveLength(1)
    network.isDown = false
    await app.setOffline(false)
    expect((await app.report()).left.tags).toEqual(['TCaptcha.js'])
    expectOpen(await app.again())
    expect(app.urls.filter(isEntry)).toHaveLength(2)
    await app.page.evaluate(() => window.lab.clients.a?.reset())
    expect((await app.report()).left).toEqual(leftOf())
  })

  it('is a hint: a network that works all the same is used', async () => {
    const app = await open()
    await app.setOffline(true)
    await app.run({ script: 'cn-v1' })
    expectOpen(await app.report())
  })

  it('asks no second source, and nothing at all in the cool-down', async () => {
    const app = await open({ refuse: () => true })
    await app.setOffline(true)
    const script = ['https://turing.captcha.qcloud.com/TCaptcha.js', 'https://turing.captcha.gtimg.com/TCaptcha.js']
    expectDisaster(await app.run({ script }), { code: 'offline', errorCode: 1001, ms: 0, left: deaf })
    expect(app.urls).toHaveLength(1)
    await app.again()
    expect(app.urls).toHaveLength(2)
    expect((await app.again()).outcome?.code).toBe('offline')
    expect(app.urls).toHaveLength(2)
  })

  it('a reset stops waiting for the network', async () => {
    const app = await open({ refuse: () => true })
    await app.setOffline(true)
    await app.run({ script: 'cn-v1' })
    await app.page.evaluate(() => window.lab.clients.a?.reset())
    await app.setOffline(false)
    expect(app.urls).toHaveLength(1)
    expect((await app.report()).left.listeners).toEqual([])
  })
})
