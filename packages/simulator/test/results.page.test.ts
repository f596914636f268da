import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entryFiles, type ScenarioName, scenarios } from '../src/index.ts'
import { launch, openVendorPage, type VendorPage } from './vendor-page.ts'

let browser: Browser
let vendor: VendorPage
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function shown(name: ScenarioName, file: string) {
  vendor = await openVendorPage(browser, { scenario: name })
  await vendor.load(file)
  await vendor.make('a', { bizState: 'biz' }, file.startsWith('TJN') ? 'element' : 'string')
  await vendor.call('a', 'show')
  await vendor.pass(300)
}

const results = async () => (await vendor.results()).map(({ result }) => result)
const dismiss = async () => (await vendor.challenge()).getByRole('button', { name: 'Close' }).click()
const direct = Object.entries(scenarios).flatMap(([name, { result }]) =>
  typeof result === 'number' ? [[name, result] as const] : [],
)
const mainland = ['TCaptcha.js', 'TJCaptcha.js'] as const

describe.each(Object.keys(entryFiles))('%s answers at once', (file) => {
  it('with every errorCode, in the words of its generation', async () => {
    vendor = await openVendorPage(browser, { scenario: 'error-1002' })
    await vendor.load(file)
    expect(direct.map(([, code]) => code)).toEqual([
      1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1085,
    ])
    const prefix = file.startsWith('TJ') ? 'trerror' : 'terror'
    for (const [name, code] of direct) {
      vendor.simulator.setScenario(name as ScenarioName)
      await vendor.page.evaluate(() => {
        window.lab.results = []
        for (const key of ['TencentCaptcha', '__TencentCaptchaExists__', 'AqSCode']) Reflect.deleteProperty(window, key)
      })
      await vendor.load(file)
      await vendor.make('a', { bizState: 'biz' }, file.startsWith('TJN') ? 'element' : 'string')
      await vendor.call('a', 'show')
      await vendor.pass(5)
      const own = code <= 1004 ? {} : { appid: '190000001', bizState: 'biz' }
      expect(await results()).toEqual([
        {
          ret: 0,
          ticket: expect.stringMatching(new RegExp(`^${prefix}_${code}_190000001_\\d+$`)),
          randstr: expect.stringMatching(/^@[0-9a-z]{8,13}$/),
          errorCode: code,
          errorMessage: expect.stringMatching(/^[a-z_]+$/),
          ...own,
        },
      ])
    }
    expect(await vendor.boxes()).toBe(0)
  })
})

describe.each(mainland)('%s gives garbage', (file) => {
  it.each([
    ['result-undefined', undefined],
    ['result-string', 'a string is no result'],
    ['result-no-ticket', { ret: 0, randstr: expect.any(String), appid: '190000001', bizState: 'biz' }],
    ['result-unknown-ret', { ret: 99, ticket: '', randstr: '', appid: '190000001', bizState: 'biz' }],
    [
      'ticket-without-prefix',
      {
        ret: 0,
        ticket: expect.stringMatching(/^[0-9a-z]+$/),
        randstr: expect.any(String),
        appid: '190000001',
        bizState: 'biz',
      },
    ],
  ] as const)('%s', async (name, result) => {
    await shown(name, file)
    expect(await results()).toEqual([result])
  })
})

describe.each(mainland)('%s tells a solved challenge', (file) => {
  const more =
    file === 'TJCaptcha.js'
      ? { sid: expect.any(String), verifyDuration: expect.any(Number), actionDuration: expect.any(Number) }
      : {}
  const solved = {
    ret: 0,
    ticket: expect.stringMatching(/^tr03simulator_/),
    randstr: expect.stringMatching(/^@[0-9a-z]{3}$/),
    appid: '190000001',
    bizState: 'biz',
    ...more,
  }

  it('half a second after the server said yes', async () => {
    await shown('works', file)
    await vendor.solve()
    await vendor.pass(499)
    expect(await results()).toEqual([])
    await vendor.pass(2)
    expect(await results()).toEqual([solved])
    expect(await vendor.boxes()).toBe(0)
    const [result] = await results()
    expect(vendor.simulator.tickets.find(String(result?.ticket))).toMatchObject({
      appId: '190000001',
      randstr: result?.randstr,
    })
  })

  it('without appid', async () => {
    await shown('solved-without-appid', file)
    await vendor.solve()
    await vendor.pass(600)
    const { appid, ...rest } = solved
    expect(appid).toBe('190000001')
    expect(await results()).toEqual([rest])
  })

  it('twice', async () => {
    await shown('calls-back-twice', file)
    await vendor.solve()
    await vendor.pass(1000)
    expect(await results()).toEqual([solved, solved])
  })

  it('never, although the popup goes', async () => {
    await shown('never-calls-back', file)
    await vendor.solve()
    await vendor.pass(60_000)
    expect([await results(), await vendor.boxes()]).toEqual([[], 0])
  })

  it('after destroy(), with a ticket', async () => {
    await shown('calls-back-after-destroy', file)
    await vendor.call('a', 'destroy')
    expect(await vendor.boxes()).toBe(0)
    await vendor.pass(501)
    expect(await results()).toEqual([{ ...solved, randstr: '@late' }])
  })

  it('without any challenge, to whom it trusts', async () => {
    await shown('solved-without-ui', file)
    expect(await results()).toEqual([solved])
    expect(vendor.simulator.requests.some(({ stage }) => stage === 'challenge')).toBe(false)
  })

  it('without drawing anything in invisible mode', async () => {
    vendor = await openVendorPage(browser, { scenario: 'invisible' })
    await vendor.page.evaluate(() => {
      new MutationObserver(() => {
        if (window.lab.boxes() > 0) document.title = 'drawn'
      }).observe(document.body, { childList: true, subtree: true, attributes: true })
    })
    await vendor.load(file)
    await vendor.make('a', { bizState: 'biz' })
    await vendor.call('a', 'show')
    await vendor.pass(300)
    expect(await results()).toEqual([solved])
    expect(await vendor.page.title()).toBe('app')
    expect(await vendor.page.evaluate(() => window.lab.told)).toEqual([])
  })

  it('or 1085, when the invisible check fails', async () => {
    await shown('invisible-fails', file)
    expect(await results()).toEqual([expect.objectContaining({ errorCode: 1085 })])
  })
})

describe('a closed popup', () => {
  const rest = { randstr: '', appid: '190000001', bizState: 'biz' }
  it.each([
    ['works', 'TCaptcha.js', { ret: 2, ticket: '', ...rest }],
    ['works', 'TJCaptcha.js', { ret: 2, ticket: null, ...rest }],
    ['closes-with-null', 'TCaptcha.js', { ret: 2, ticket: null, ...rest }],
    ['closes-with-empty', 'TJCaptcha.js', { ret: 2, ticket: '', ...rest }],
    ['closes-with-back', 'TCaptcha.js', { ret: 1, ticket: '', ...rest }],
  ] as const)('under %s, %s gives %j', async (name, file, result) => {
    await shown(name, file)
    await dismiss()
    await vendor.pass(5)
    expect(await results()).toEqual([result])
    expect(await vendor.boxes()).toBe(0)
  })
})

describe('ready, showFn and verifyFn', () => {
  it('v1 tells ready more than the documentation says, and never calls the others', async () => {
    await shown('works', 'TCaptcha.js')
    expect(await vendor.page.evaluate(() => window.lab.told)).toEqual([
      {
        name: 'ready',
        info: expect.objectContaining({
          state: 1,
          appid: '190000001',
          bizState: 'biz',
          sdkView: { width: 360, height: 360 },
          info: expect.anything(),
          fwidth: expect.anything(),
          fheight: expect.anything(),
        }),
      },
    ])
  })

  it('v2 tells showFn duration and sid, and verifyFn each attempt, also failed ones', async () => {
    await shown('works', 'TJCaptcha.js')
    await vendor.solve('wrong')
    await vendor.pass(700)
    await vendor.solve()
    await vendor.pass(600)
    const sid = (await results())[0]?.sid
    expect(await vendor.page.evaluate(() => window.lab.told)).toEqual([
      { name: 'ready', info: { sdkView: { width: 360, height: 360 } } },
      { name: 'showFn', info: { duration: expect.any(Number), sid } },
      { name: 'verifyFn', info: { pass: false, sid } },
      { name: 'verifyFn', info: { pass: true, sid } },
    ])
  })
})
