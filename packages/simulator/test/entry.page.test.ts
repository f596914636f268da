import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aged, launch, openVendorPage, toUrl, type VendorPage } from './vendor-page.ts'

let browser: Browser
let vendor: VendorPage
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const hasGlobal = () => vendor.page.evaluate(() => 'TencentCaptcha' in window)
const isFlagged = () => vendor.page.evaluate(() => '__TencentCaptchaExists__' in window)
const forget = (...names: string[]) =>
  vendor.page.evaluate((given) => {
    for (const name of given) Reflect.deleteProperty(window, name)
  }, names)

describe('what a script tag sees', () => {
  it.each(['TCaptcha.js', 'TJCaptcha.js'])('a 404 for %s is an error, and defines nothing', async (file) => {
    vendor = await openVendorPage(browser, { scenario: 'entry-404' })
    expect(await vendor.load(file)).toBe('error')
    expect(await hasGlobal()).toBe(false)
  })

  it('a connection that is cut off is an error too, without an answer', async () => {
    vendor = await openVendorPage(browser, { scenario: 'entry-blocked' })
    expect(await vendor.load()).toBe('error')
    expect(await hasGlobal()).toBe(false)
  })

  it('HTML with status 200 is a load, with a parse error on the window and no global', async () => {
    vendor = await openVendorPage(browser, { scenario: 'entry-html' })
    expect(await vendor.load()).toBe('load')
    expect(vendor.errors).toEqual([expect.stringContaining('Unexpected token')])
    expect(await hasGlobal()).toBe(false)
  })

  it('a script that defines nothing is a load', async () => {
    vendor = await openVendorPage(browser, { scenario: 'entry-no-global' })
    expect(await vendor.load()).toBe('load')
    expect([await hasGlobal(), await isFlagged()]).toEqual([false, false])
  })

  it('a poisoned page is a load: the flag is there, the global is not, and no reload helps', async () => {
    vendor = await openVendorPage(browser, { scenario: 'entry-poisoned' })
    expect(await vendor.load()).toBe('load')
    vendor.simulator.setScenario('works')
    expect(await vendor.load()).toBe('load')
    expect([await hasGlobal(), await isFlagged()]).toEqual([false, true])
    await forget('__TencentCaptchaExists__')
    await vendor.load()
    expect(await hasGlobal()).toBe(true)
  })

  it('a late global comes one second after the load', async () => {
    vendor = await openVendorPage(browser, { scenario: 'entry-late-global' })
    expect(await vendor.load()).toBe('load')
    await vendor.pass(999)
    expect(await hasGlobal()).toBe(false)
    await vendor.pass(1)
    expect(await hasGlobal()).toBe(true)
  })

  it.each([
    ['entry-fails-once', ['error', 'load']],
    ['entry-fails-twice', ['error', 'error', 'load']],
  ] as const)('%s: %j', async (scenario, events) => {
    vendor = await openVendorPage(browser, { scenario })
    for (const event of events) expect(await vendor.load()).toBe(event)
    expect(await hasGlobal()).toBe(true)
  })

  it('a hang is neither', async () => {
    vendor = await openVendorPage(browser, { scenario: 'entry-hang' })
    await vendor.page.evaluate((src) => {
      window.lab.load(src).then(
        () => (document.title = 'over'),
        () => {},
      )
    }, toUrl('TJCaptcha.js'))
    await vendor.pass(60_000)
    expect(await vendor.page.title()).toBe('app')
    expect(vendor.simulator.requests.map(({ stage }) => stage)).toEqual(['entry'])
  })
})

describe('loading it twice', () => {
  it('replaces the constructor in 2018', async () => {
    vendor = await openVendorPage(browser, { scenario: aged('2018') })
    await vendor.load('TCaptcha.js')
    await vendor.page.evaluate(() => Object.assign(window, { first: Reflect.get(window, 'TencentCaptcha') }))
    await vendor.load('TCaptcha.js')
    expect(
      await vendor.page.evaluate(() => Reflect.get(window, 'first') === Reflect.get(window, 'TencentCaptcha')),
    ).toBe(false)
    expect(vendor.errors).toEqual([])
  })

  it.each(['2020', '2022', '2023', '2024'] as const)('throws in %s and still is a load', async (vintage) => {
    vendor = await openVendorPage(browser, { scenario: aged(vintage) })
    await vendor.load('TCaptcha.js')
    expect(await vendor.load('TCaptcha.js')).toBe('load')
    expect(vendor.errors).toHaveLength(1)
    expect(await hasGlobal()).toBe(true)
  })

  it('ends without a constructor when only the global had been deleted', async () => {
    vendor = await openVendorPage(browser)
    await vendor.load()
    await forget('TencentCaptcha')
    expect(await vendor.load()).toBe('load')
    expect(await hasGlobal()).toBe(false)
  })

  it('works when the flag had been deleted too, with twice the listeners on the document', async () => {
    vendor = await openVendorPage(browser)
    await vendor.page.evaluate(() => {
      const add = document.addEventListener
      document.addEventListener = (...given: Parameters<typeof add>) => {
        document.title += ` ${given[0]}`
        add.apply(document, given)
      }
      document.title = ''
    })
    await vendor.load()
    expect((await vendor.page.title()).split(' ')).toEqual([
      'mousemove',
      'mousedown',
      'mouseup',
      'touchmove',
      'touchstart',
      'touchend',
    ])
    await forget('TencentCaptcha', '__TencentCaptchaExists__')
    await vendor.load()
    expect((await vendor.page.title()).split(' ')).toHaveLength(12)
    expect(await vendor.make('a')).toBeUndefined()
  })
})

it('overwrites a global of somebody else without a word', async () => {
  vendor = await openVendorPage(browser)
  await vendor.page.evaluate(() => Object.assign(window, { TencentCaptcha: 'mine' }))
  await vendor.load()
  expect(await vendor.page.evaluate(() => typeof Reflect.get(window, 'TencentCaptcha'))).toBe('function')
})

it('is poisoned by enforced Trusted Types', async () => {
  const html = `<!doctype html><title>app</title><script src="${toUrl('TJCaptcha.js')}"></script>`
  const headers = { 'content-security-policy': "require-trusted-types-for 'script'" }
  vendor = await openVendorPage(browser, { html, headers })
  expect(vendor.errors).toEqual([expect.stringContaining('innerHTML')])
  expect([await hasGlobal(), await isFlagged()]).toEqual([false, true])
})

it.each(['TCaptcha.js', 'TJCaptcha.js'])("%s works with a nonce and 'strict-dynamic'", async (file) => {
  const html = `<!doctype html><title>app</title><body><script nonce="n" src="${toUrl(file)}"></script>`
  const headers = { 'content-security-policy': "script-src 'nonce-n' 'strict-dynamic'" }
  vendor = await openVendorPage(browser, { html, headers })
  await vendor.make('a')
  await vendor.call('a', 'show')
  await vendor.pass(300)
  expect(await (await vendor.challenge()).getByRole('slider').count()).toBe(1)
})

it('comes from the API host when the CSP refuses the CDN', async () => {
  const html = `<!doctype html><title>app</title><body><script src="${toUrl('TJCaptcha.js')}"></script>`
  const headers = { 'content-security-policy': 'script-src https://turing.captcha.qcloud.com' }
  vendor = await openVendorPage(browser, { html, headers })
  await vendor.make('a')
  await vendor.call('a', 'show')
  expect(await vendor.boxes()).toBe(1)
})

describe('what it asks for and leaves', () => {
  it.each(['2024', '2024-04'] as const)('%s asks for nothing before the first construction', async (vintage) => {
    vendor = await openVendorPage(browser, { scenario: aged(vintage) })
    await vendor.load('TCaptcha.js')
    await vendor.pass(1000)
    expect(vendor.simulator.requests.map(({ stage }) => stage)).toEqual(['entry'])
    await vendor.make('a')
    expect(vendor.simulator.requests.at(-1)?.stage).toBe('second-stage')
    await vendor.pass(300)
    // Even with no show().
    expect(vendor.simulator.requests.at(-1)?.stage).toBe('template')
    expect(await vendor.page.locator('#tcaptcha_transform_dy > #tcaptcha_iframe_dy').count()).toBe(1)
  })

  it.each(['2018', '2020', '2022', '2023'] as const)('%s fetches its second stage at once', async (vintage) => {
    vendor = await openVendorPage(browser, { scenario: aged(vintage) })
    await vendor.load('TCaptcha.js')
    expect(vendor.simulator.requests.map(({ stage }) => stage)).toEqual(['entry', 'second-stage'])
    expect(await vendor.page.locator('#tcaptcha_pre_verify').count()).toBe(vintage < '2022' ? 1 : 0)
  })

  it.each([
    ['TCaptcha.js', '2022', undefined],
    ['TCaptcha.js', '2023', false],
    ['TCaptcha.js', '2024', false],
    ['TJCaptcha.js', '2024', undefined],
    ['TCaptcha-global.js', '2024', true],
    ['TJNCaptcha-global.js', '2024', true],
  ] as const)('%s of %s sets TCaptchaGlobal to %s', async (file, vintage, flag) => {
    vendor = await openVendorPage(browser, { scenario: aged(vintage) })
    await vendor.load(file)
    expect(await vendor.page.evaluate(() => Reflect.get(window, 'TCaptchaGlobal') as unknown)).toBe(flag)
  })

  it("the other market's build says so", async () => {
    vendor = await openVendorPage(browser, { scenario: 'entry-wrong-market' })
    await vendor.load('TJCaptcha.js')
    expect(await vendor.page.evaluate(() => Reflect.get(window, 'TCaptchaGlobal') as unknown)).toBe(true)
    expect(await vendor.make('a')).toMatch(/^Error: The parameter/)
  })
})
