import { describe, expect, it } from 'vitest'
import { useApp } from './app-page.ts'
import { expectDisaster, expectOpen, expectSolved, leftOf } from './expected.ts'

const open = useApp()
const v1 = { script: 'cn-v1' }

describe('markup that takes the names of what we use', () => {
  it.each([
    '<img name="querySelectorAll"><img name="querySelector">',
    '<img name="activeElement"><img name="elementFromPoint">',
    '<img name="readyState"><img name="currentScript"><img name="scripts">',
    '<a id="TencentCaptcha"></a>',
    '<a id="TencentCaptcha"></a><a id="TencentCaptcha" name="prototype"></a>',
    '<a id="TCaptchaGlobal"></a><a id="__TencentCaptchaOpts__"></a>',
    '<a id="tcaptcha"></a><a id="trustedTypes"></a><a id="MutationObserver"></a>',
    '<form><input name="focus" id="go2"><input name="append"></form>',
    '<div data-script="https://evil.example/x.js" data-nonce="x" data-cbfn="alert" id="box"></div>',
  ])('%s changes nothing', async (markup) => {
    const app = await open({ html: `<!doctype html><title>app</title><body>${markup}` })
    expectOpen(await app.run(v1))
    await app.act('solve')
    await app.pass(60_000)
    const report = await app.report()
    expectSolved(report)
    expect(report.left).toEqual(leftOf())
    expect(report.errors).toEqual([])
  })

  it.each(['<img name="createElement">', '<img name="addEventListener">', '<a id="__TencentCaptchaExists__"></a>'])(
    "%s breaks the vendor's own script: that ends as a disaster, in bounded time",
    async (markup) => {
      const app = await open({ html: `<!doctype html><title>app</title><body>${markup}` })
      const { settled, ms, outcome } = await app.run(v1)
      expect([settled, outcome?.kind, outcome?.errorCode]).toEqual([1, 'disaster', 1001])
      expect(ms).toBeLessThan(1000)
    },
  )

  it('and makes the script fail ends as a disaster with a clean page', async () => {
    const app = await open({
      scenario: 'entry-404',
      html: '<!doctype html><body><img name="head"><img name="body"><form id="remove">',
    })
    const report = await app.run(v1)
    expectDisaster(report, {
      ...report,
      code: 'script-error',
      errorCode: 1001,
      ms: [200, 400],
      left: { ...leftOf(), tags: [], listeners: ['online'] },
    })
  })
})

describe('a polluted prototype', () => {
  it.each([
    ['script', 'https://evil.example/TCaptcha.js'],
    ['unsafeScriptSource', true],
    ['nonce', 'evil'],
    ['appId', '666'],
    ['src', 'https://evil.example/TCaptcha.js'],
    ['generation', 1],
    ['recover', 'retry'],
    ['openTimeout', 1],
    ['loadTimeout', 1],
    ['visitToken', 'evil'],
    ['onResult', 1],
    ['type', 'embed'],
  ])('with `%s` sets no option', async (key, value) => {
    const app = await open()
    const state = await app.page.evaluate(
      async ([name, evil]) => {
        const shown: unknown[] = []
        Reflect.set(Object.prototype, name, evil)
        try {
          const captcha = window.tcaptcha.createTCaptcha({ appId: '190000001' })
          captcha.execute().then(
            (result) => shown.push(result.kind),
            (error) => shown.push(String(error)),
          )
          await window.lab.pass(5000)
          shown.push(captcha.getSnapshot().status)
        } finally {
          Reflect.deleteProperty(Object.prototype, name)
        }
        return shown
      },
      [key, value] as const,
    )
    expect(state).toEqual(['open'])
    expect(app.urls[0]).toBe('https://turing.captcha.qcloud.com/TJCaptcha.js')
    expect(app.urls.join()).not.toContain('evil')
    expect(app.urls.join()).not.toContain('666')
  })

  it('with `generation` changes no ticket', async () => {
    const app = await open({ scenario: 'entry-404' })
    const ticket = await app.page.evaluate(async () => {
      Reflect.set(Object.prototype, 'generation', 1)
      try {
        const made = window.tcaptcha.createTCaptcha({ appId: '190000001' }).execute()
        await window.lab.pass(1000)
        return (await made).ticket
      } finally {
        Reflect.deleteProperty(Object.prototype, 'generation')
      }
    })
    expect(ticket).toMatch(/^trerror_1001_190000001_/)
  })

  it.each([
    ['errorCode', 1006],
    ['ticket', 't03forged'],
    ['appid', '666'],
    ['ret', 2],
  ])('with `%s` adds nothing to what the vendor says', async (key, value) => {
    const app = await open({ answer: (url) => (url.includes('Captcha') ? empty : undefined) })
    const outcome = await app.page.evaluate(
      async ([name, evil]) => {
        Reflect.set(Object.prototype, name, evil)
        try {
          const made = window.tcaptcha.createTCaptcha({ appId: '190000001', script: 'cn-v1' }).execute()
          await window.lab.pass(1)
          const { kind, ticket, error } = await made
          return [kind, ticket, error?.code]
        } finally {
          Reflect.deleteProperty(Object.prototype, name)
        }
      },
      [key, value] as const,
    )
    expect(outcome).toEqual(['disaster', expect.stringMatching(/^terror_1005_190000001_/), 'invalid-result'])
  })
})

/** A vendor that calls back with an empty object. */
const empty = `window.TencentCaptcha = class {
  constructor(appId, callback) { this.show = () => callback({}) }
  destroy() {}
}`

it('messages that anybody posts to the page change nothing in 2024', async () => {
  const app = await open()
  await app.run(v1)
  await app.page.evaluate(() => {
    for (const data of [
      null,
      'solved',
      { type: 'solved', ticket: 't03forged', randstr: '@x' },
      { type: 'closed' },
      ['lab', 'x'],
    ])
      postMessage(data, '*')
  })
  await app.pass(5000)
  expectOpen(await app.report())
})

it('a frozen page, in which nothing can be added to the window, still ends', async () => {
  const app = await open({ scenario: 'error-1009' })
  await app.page.evaluate(() => Object.preventExtensions(Object.prototype))
  expectDisaster(await app.run(v1), { code: 'vendor-error', errorCode: 1009, ms: 0 })
})
