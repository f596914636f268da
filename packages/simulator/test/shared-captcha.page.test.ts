import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioName, Vintage } from '../src/index.ts'
import { aged, launch, openVendorPage, type VendorPage } from './vendor-page.ts'

let browser: Browser
let vendor: VendorPage
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Two instances, none shown. */
async function open(vintage: Vintage = '2024', name: ScenarioName = 'works', file = 'TCaptcha.js') {
  vendor = await openVendorPage(browser, { scenario: aged(vintage, name) })
  await vendor.load(file)
  await vendor.make('a', { bizState: 'A' })
  await vendor.make('b', { bizState: 'B' })
}

const scripts = ['TCaptcha.js', 'TJCaptcha.js'] as const
const names = async () => (await vendor.results()).map(({ name }) => name)

describe.each(scripts)('%s shares one live captcha among all instances', (file) => {
  it('destroy() on another instance closes the open one, and no callback ever comes', async () => {
    await open('2024', 'works', file)
    await vendor.call('a', 'show')
    await vendor.pass(300)
    expect(await vendor.boxes()).toBe(1)
    await vendor.call('b', 'destroy')
    expect(await vendor.boxes()).toBe(0)
    await vendor.pass(97_000)
    expect(await names()).toEqual([])
  })

  it('show() of another instance replaces the open one: only the last calls back', async () => {
    await open('2024', 'works', file)
    await vendor.call('a', 'show')
    await vendor.pass(300)
    await vendor.call('b', 'show')
    await vendor.pass(300)
    expect(await vendor.boxes()).toBe(1)
    await vendor.solve()
    await vendor.pass(97_000)
    expect(await names()).toEqual(['b'])
  })

  it("getTicket() gives the other's ticket under one's own app id", async () => {
    await open('2024', 'works', file)
    expect(await vendor.call('a', 'getTicket')).toEqual({ gave: null })
    await vendor.call('b', 'show')
    await vendor.pass(300)
    await vendor.solve()
    await vendor.pass(600)
    const [call] = await vendor.results()
    expect(await vendor.call('a', 'getTicket')).toEqual({
      gave: { appid: '190000001', bizState: 'A', ticket: call?.result?.ticket, randstr: call?.result?.randstr },
    })
  })

  it('refresh() reopens it', async () => {
    await open('2024', 'works', file)
    await vendor.call('a', 'show')
    await vendor.pass(300)
    await vendor.call('b', 'refresh')
    expect(await vendor.boxes()).toBe(1)
    await vendor.solve()
    await vendor.pass(600)
    expect(await names()).toEqual(['a'])
  })
})

describe.each(['2018', '2022', '2024'] as const)('before and after the second stage of %s is there', (vintage) => {
  it('show() twice before opens one', async () => {
    await open(vintage, 'second-stage-late')
    await vendor.call('a', 'show')
    await vendor.call('a', 'show')
    await vendor.pass(1200)
    expect(await vendor.boxes()).toBe(1)
    expect(vendor.simulator.requests.filter(({ stage }) => stage === 'config')).toHaveLength(1)
  })

  it('show() twice after opens the second one, and calls back once', async () => {
    await open(vintage)
    await vendor.call('a', 'show')
    await vendor.pass(300)
    await vendor.call('a', 'show')
    await vendor.pass(300)
    expect(await vendor.page.locator('#t_mask').count()).toBe(1)
    await vendor.solve()
    await vendor.pass(2000)
    expect(await names()).toEqual(['a'])
  })

  it('destroy() before cancels nothing: the popup opens later', async () => {
    await open(vintage, 'second-stage-late')
    await vendor.call('a', 'show')
    await vendor.call('a', 'destroy')
    await vendor.pass(900)
    expect(await vendor.boxes()).toBe(0)
    await vendor.pass(300)
    expect(await vendor.boxes()).toBe(1)
  })

  it('destroy() while open removes it, and no callback comes', async () => {
    await open(vintage)
    await vendor.call('a', 'show')
    await vendor.pass(300)
    await vendor.call('a', 'destroy')
    expect([await vendor.boxes(), await vendor.page.locator('#t_mask').count()]).toEqual([0, 0])
    await vendor.pass(30_000)
    expect(await names()).toEqual([])
  })
})

it('keeps quiet about exceptions of the callback', async () => {
  await open()
  await vendor.page.evaluate(() => {
    window.lab.onResult = () => {
      throw new Error('The app broke.')
    }
  })
  await vendor.call('a', 'show')
  await vendor.pass(300)
  await vendor.solve()
  await vendor.pass(600)
  expect(await names()).toEqual(['a'])
  expect(vendor.errors).toEqual([])
})

it('is hidden by page CSS that names its documented class', async () => {
  await open('2024', 'works', 'TJCaptcha.js')
  await vendor.page.addStyleTag({ content: '.tcaptcha-transform { display: none }' })
  await vendor.call('a', 'show')
  await vendor.pass(300)
  expect(await vendor.page.locator('#tCaptchaVerifyArea').isVisible()).toBe(false)
})
