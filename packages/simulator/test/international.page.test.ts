import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioName } from '../src/index.ts'
import { launch, openVendorPage, type VendorPage } from './vendor-page.ts'

let browser: Browser
let vendor: VendorPage
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(name: ScenarioName = 'works', hidden = false) {
  vendor = await openVendorPage(browser, { scenario: name })
  await vendor.load('TJNCaptcha-global.js')
  if (hidden) await vendor.page.locator('#box').evaluate((box) => (box.style.display = 'none'))
  await vendor.make('a', {}, 'element')
}

const checkbox = () => vendor.page.locator('#box').getByRole('checkbox', { name: 'I am human' })
const tick = async () => {
  await checkbox().click()
  await vendor.settle()
  await vendor.pass(300)
}

describe('v2 international', () => {
  it('draws a checkbox where the element is; the challenge comes with the click', async () => {
    await open()
    expect(await checkbox().count()).toBe(0)
    await vendor.call('a', 'show')
    await vendor.pass(300)
    expect([await checkbox().count(), await vendor.boxes()]).toEqual([1, 0])
    await tick()
    expect([await checkbox().count(), await vendor.boxes()]).toEqual([1, 1])
  })

  it('keeps the box ticked after success, until destroy()', async () => {
    await open()
    await vendor.call('a', 'show')
    await vendor.pass(300)
    await tick()
    await vendor.solve()
    await vendor.pass(600)
    expect((await vendor.results()).map(({ result }) => result?.ret)).toEqual([0])
    expect(await checkbox().isChecked()).toBe(true)
    await checkbox().click()
    await vendor.settle()
    expect(await vendor.boxes()).toBe(0)
    await vendor.call('a', 'destroy')
    expect(await checkbox().count()).toBe(0)
  })

  it('empties the box when the popup is closed, so that it can be tried again', async () => {
    await open()
    await vendor.call('a', 'show')
    await vendor.pass(300)
    await tick()
    await vendor.page.keyboard.press('Escape')
    await vendor.pass(5)
    expect((await vendor.results()).map(({ result }) => result?.ret)).toEqual([2])
    expect(await checkbox().isChecked()).toBe(false)
    await tick()
    expect(await vendor.boxes()).toBe(1)
  })

  it('draws nothing in a hidden container, and says nothing; show() again after revealing helps', async () => {
    await open('works', true)
    await vendor.call('a', 'show')
    await vendor.pass(97_000)
    expect([await checkbox().count(), await vendor.results()]).toEqual([0, []])
    await vendor.page.locator('#box').evaluate((box) => (box.style.display = ''))
    await vendor.pass(1000)
    expect(await checkbox().count()).toBe(0)
    await vendor.call('a', 'show')
    expect(await checkbox().count()).toBe(1)
  })

  it('fails with the click, not before', async () => {
    await open('config-404')
    await vendor.call('a', 'show')
    await vendor.pass(30_000)
    expect(await vendor.results()).toEqual([])
    await tick()
    expect((await vendor.results()).map(({ result }) => result?.errorCode)).toEqual([1006])
  })

  it('draws neither box nor challenge in invisible mode', async () => {
    await open('invisible')
    await vendor.call('a', 'show')
    await vendor.pass(300)
    expect((await vendor.results()).map(({ result }) => result?.ret)).toEqual([0])
    expect(await checkbox().count()).toBe(0)
  })
})

describe('embed', () => {
  it.each([
    ['TCaptcha.js', '#tcaptcha_transform_dy'],
    ['TJCaptcha.js', '.tencent-captcha__transform'],
  ])('%s draws 300×230 in the element, without a mask', async (file, popup) => {
    vendor = await openVendorPage(browser)
    await vendor.load(file)
    await vendor.make('a', { type: 'embed' }, 'element')
    await vendor.call('a', 'show')
    await vendor.pass(300)
    const box = vendor.page.locator(`#box ${popup}`)
    expect(await box.evaluate(({ clientWidth, clientHeight }: HTMLElement) => [clientWidth, clientHeight])).toEqual([
      300, 230,
    ])
    expect(await vendor.page.locator('#t_mask, #tCaptchaMaskLayer').count()).toBe(0)
    await vendor.solve()
    await vendor.pass(600)
    expect((await vendor.results()).map(({ result }) => result?.ret)).toEqual([0])
  })

  it('any type but popup and embed fills the screen', async () => {
    vendor = await openVendorPage(browser)
    await vendor.load()
    await vendor.make('a', { type: 'full' })
    await vendor.call('a', 'show')
    await vendor.pass(300)
    expect(await vendor.page.locator('#tCaptchaVerifyArea').boundingBox()).toEqual({
      x: 0,
      y: 0,
      width: 800,
      height: 600,
    })
  })
})
