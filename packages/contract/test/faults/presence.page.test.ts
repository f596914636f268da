import { describe, expect, it } from 'vitest'
import { useApp } from './app-page.ts'
import { expectOpen, expectSolved, leftOf } from './expected.ts'

const open = useApp()
const v1 = { script: 'cn-v1' }

describe('the body is swapped', () => {
  const swap = () => {
    const body = document.createElement('body')
    body.innerHTML = '<button>Next</button>'
    document.body.replaceWith(body)
  }

  it.each(['cn', 'cn-v1'])(
    'between two challenges of %s: the kept popup is put back, and the next one opens',
    async (script) => {
      const app = await open()
      await app.run({ script })
      await app.act('close')
      await app.pass(1000)
      await app.page.evaluate(swap)
      expectOpen(await app.again())
      await app.act('solve')
      await app.pass(1000)
      expectSolved(await app.report())
    },
  )

  it('under an open challenge: it ends as removed within three seconds', async () => {
    const app = await open()
    await app.run(v1)
    await app.page.evaluate(swap)
    await app.pass(3000)
    expect(await app.report()).toMatchObject({
      settled: 1,
      status: 'done',
      results: ['closed'],
      outcome: { kind: 'closed', by: 'removed' },
      left: { timers: 0, symbols: [], listeners: [] },
    })
  })

  it('after the template came and before the first challenge: it is asked for again, and opens', async () => {
    const app = await open()
    await app.page.evaluate(async () => {
      await window.tcaptcha.loadTCaptchaScript({ script: 'cn-v1' })
      const Vendor = Reflect.get(window, 'TencentCaptcha') as new (...given: unknown[]) => unknown
      void new Vendor('190000001', () => {})
      await window.lab.pass(1000)
    })
    await app.page.evaluate(swap)
    const report = await app.run(v1)
    expectOpen(report)
    expect(report.now).toBeLessThanOrEqual(1000 + 25_000)
  })
})

describe('moving is not removing', () => {
  it('the body goes and comes back within a second', async () => {
    const app = await open()
    await app.run(v1)
    await app.page.evaluate(async () => {
      const { body } = document
      const other = document.createElement('body')
      body.replaceWith(other)
      await window.lab.pass(900)
      other.replaceWith(body)
      await window.lab.pass(10_000)
    })
    expect((await app.report()).outcome?.by).not.toBe('removed')
  })

  it('the trigger goes while the challenge stays', async () => {
    const app = await open()
    await app.page.evaluate(() => document.getElementById('go')?.focus())
    await app.run(v1)
    await app.page.evaluate(() => document.getElementById('go')?.remove())
    await app.pass(60_000)
    expectOpen(await app.report())
  })
})

describe('only the popup is removed by the page', () => {
  it('is no page that went, where the page shows nothing of its own', async () => {
    const app = await open({ html: '<!doctype html><title>app</title><body></body>' })
    await app.run(v1)
    await app.page.evaluate(() => document.getElementById('tcaptcha_transform_dy')?.remove())
    await app.pass(5000)
    expect((await app.report()).outcome).toMatchObject({ kind: 'disaster', code: 'invalid-result' })
  })

  it('ends in a disaster ticket within five seconds, and takes the mask away', async () => {
    const app = await open()
    await app.run(v1)
    await app.page.evaluate(() => document.getElementById('tcaptcha_transform_dy')?.remove())
    await app.pass(5000)
    expect(await app.report()).toMatchObject({
      settled: 1,
      outcome: { kind: 'disaster', code: 'invalid-result' },
      left: leftOf(),
    })
  })
})

describe('a session expires, and the vendor reopens', () => {
  const scenario = { title: 'expires, and is slow', verify: 'expired', config: { delay: 10_000 } } as const

  it.each([{ loading: false }, { type: 'full' }])('with nothing to see for ten seconds: %o', async (vendor) => {
    const app = await open({ scenario })
    await app.run({ ...v1, vendor })
    await app.act('solve')
    await app.pass(9000)
    expect(await app.report()).toMatchObject({ settled: 0, status: 'open' })
    await app.pass(3000)
    await app.act('solve')
    await app.pass(1000)
    expectSolved(await app.report())
  })

  it('with its loading box', async () => {
    const app = await open({ scenario })
    await app.run(v1)
    await app.act('solve')
    await app.pass(12_000)
    await app.act('solve')
    await app.pass(1000)
    expectSolved(await app.report())
  })
})

it('a configuration that hangs is not asked for a second time: 20 s are enough', async () => {
  const app = await open({ scenario: 'config-hang' })
  const report = await app.run(v1)
  expect(report).toMatchObject({ ms: 20_000, outcome: { kind: 'disaster', errorCode: 1006 } })
})

describe('a script whose names are not known', () => {
  /** One hidden wrapper for all challenges; an app with a spinner of its own. */
  const script = `
    const wrapper = document.createElement('div')
    wrapper.style.cssText = 'display:none;position:fixed;left:10px;top:10px;width:200px;height:200px'
    wrapper.innerHTML = '<button>solve</button>'
    document.body.append(wrapper)
    window.TencentCaptcha = class {
      constructor(appId, callback, options) { Object.assign(this, { callback, options }) }
      show() { setTimeout(() => { wrapper.style.display = 'block'; this.options.ready({}) }, 500) }
      destroy() { wrapper.style.display = 'none' }
    }
    window.showSpinner = () => {
      const spinner = document.createElement('div')
      spinner.style.cssText = 'position:fixed;left:50px;top:50px;width:50px;height:50px'
      spinner.textContent = '…'
      document.body.append(spinner)
      return () => spinner.remove()
    }`
  const answer = (url: string) => (url.includes('TCaptcha.js') ? script : undefined)

  it('stays open for as long as the visitor takes, whatever spinner comes and goes', async () => {
    const app = await open({ answer })
    await app.run(v1)
    await app.page.evaluate(async () => {
      const show = Reflect.get(window, 'showSpinner') as () => () => void
      const hide = show()
      await window.lab.pass(10_000)
      hide()
      await window.lab.pass(600_000)
    })
    expectOpen(await app.report())
  })

  it('ends when its wrapper goes without a word, although a spinner is shown', async () => {
    const app = await open({ answer })
    await app.run(v1)
    await app.page.evaluate(async () => {
      const show = Reflect.get(window, 'showSpinner') as () => () => void
      show()
      await window.lab.pass(5000)
      document.querySelector('body > div:has(> button)')?.remove()
      await window.lab.pass(10_000)
    })
    expect(await app.report()).toMatchObject({ settled: 1, outcome: { kind: 'disaster', code: 'invalid-result' } })
  })

  it('ends as removed with its page, whose next content is not taken for a challenge', async () => {
    const app = await open({ answer })
    await app.run(v1)
    await app.page.evaluate(async () => {
      await window.lab.pass(5000)
      document.body.innerHTML = '<main><button>Next page</button></main>'
      await window.lab.pass(10_000)
    })
    expect((await app.report()).outcome).toMatchObject({ kind: 'closed', by: 'removed' })
  })
})
