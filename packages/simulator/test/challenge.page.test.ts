import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioName } from '../src/index.ts'
import { launch, openVendorPage, type VendorPage, type VendorPageOptions } from './vendor-page.ts'

let browser: Browser
let vendor: VendorPage
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const scripts = ['TCaptcha.js', 'TJCaptcha.js'] as const

async function open(file: string, name: ScenarioName = 'works', more: VendorPageOptions = {}, options = {}) {
  vendor = await openVendorPage(browser, { scenario: name, ...more })
  await vendor.load(file)
  await vendor.make('a', options)
  await vendor.call('a', 'show')
  await vendor.pass(400)
  return vendor.challenge()
}

const results = async () => (await vendor.results()).map(({ result }) => result?.errorCode ?? result?.ret)
const asked = (stage: string) => vendor.simulator.requests.filter((request) => request.stage === stage).length

/** The places on the page to drag from and to, for the answer to be right. */
async function toDrag(scope: Awaited<ReturnType<typeof open>>) {
  const handle = await scope.getByRole('slider').boundingBox()
  const track = await scope.locator('.track').boundingBox()
  const gap = Number(await scope.locator('[data-gap]').getAttribute('data-gap'))
  if (!handle || !track) throw new Error('There is no slider to drag.')
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
  return { x, y, to: x + (gap / 100) * (track.width - handle.width) }
}

const pointers = [
  { title: 'by pointer events', page: {} },
  { title: 'where there are none', page: { noPointerEvents: true } },
]

describe.each(scripts)('the challenge of %s', (file) => {
  it.each(pointers)('is solved by mouse, $title', async ({ page }) => {
    const scope = await open(file, 'works', page)
    const { x, y, to } = await toDrag(scope)
    const { mouse } = vendor.page
    await mouse.move(x, y)
    await mouse.down()
    await mouse.move((x + to) / 2, y)
    await mouse.move(to, y)
    await mouse.up()
    await vendor.pass(600)
    expect(await results()).toEqual([0])
  })

  it.each(pointers)('is solved by touch, $title', async ({ page }) => {
    const scope = await open(file, 'works', { ...page, touch: true, viewport: { width: 360, height: 640 } })
    const { x, y, to } = await toDrag(scope)
    const touch = await vendor.page.context().newCDPSession(vendor.page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x: at, y }] })
    await send('touchStart', x)
    await send('touchMove', (x + to) / 2)
    await send('touchMove', to)
    await send('touchEnd')
    await vendor.pass(600)
    expect(await results()).toEqual([0])
  })

  it('is solved by keyboard: it has the focus, arrows and pages move, Enter submits', async () => {
    const scope = await open(file)
    const slider = scope.getByRole('slider')
    const { keyboard } = vendor.page
    const now = () => slider.getAttribute('aria-valuenow')
    expect(await slider.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
    for (const [key, value] of [
      ['End', '100'],
      ['ArrowRight', '100'],
      ['Home', '0'],
      ['ArrowLeft', '0'],
      ['PageUp', '10'],
      ['ArrowUp', '11'],
      ['ArrowDown', '10'],
      ['PageDown', '0'],
    ] as const) {
      await keyboard.press(key)
      expect([key, await now()]).toEqual([key, value])
    }
    const gap = Number(/is at (\d+)/.exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1])
    for (let at = 0; at < gap; at += 1) await keyboard.press('ArrowRight')
    await keyboard.press('Enter')
    await vendor.pass(600)
    expect(await results()).toEqual([0])
  })

  it('is closed by Escape', async () => {
    await open(file)
    await vendor.page.keyboard.press('Escape')
    await vendor.pass(10)
    expect([await results(), await vendor.boxes()]).toEqual([[2], 0])
  })

  it('answers a wrong position with another puzzle, and none is asked for twice', async () => {
    const scope = await open(file)
    await vendor.solve('wrong')
    expect(await scope.locator('[data-tcaptcha-challenge]').getAttribute('data-tcaptcha-challenge')).toBe('failed')
    expect(await scope.getByRole('status').textContent()).toBe('Not quite. Please try again')
    await vendor.pass(700)
    expect(asked('refresh')).toBe(1)
    expect(await scope.getByRole('slider').getAttribute('aria-valuenow')).toBe('0')
    await vendor.solve()
    await vendor.pass(600)
    expect(await results()).toEqual([0])
  })

  it('gives another puzzle on demand', async () => {
    const scope = await open(file)
    await scope.getByRole('button', { name: 'Another picture' }).click()
    await vendor.settle()
    expect(asked('refresh')).toBe(1)
    await vendor.solve()
    await vendor.pass(600)
    expect(await results()).toEqual([0])
  })

  it.each([
    ['refresh-fails', 1012, 'refresh', 3],
    ['refresh-rate-limited', 1014, 'refresh', 1],
  ] as const)('%s: gives %i after asking for another picture', async (name, code, stage, times) => {
    const scope = await open(file, name)
    await scope.getByRole('button', { name: 'Another picture' }).click()
    await vendor.pass(10)
    expect([await results(), asked(stage)]).toEqual([[code], times])
  })

  it.each([
    ['verify-fails', [1013], 3],
    ['verify-rate-limited', [1014], 1],
    ['verify-hang', [], 1],
    ['verify-rejects', [], 1],
  ] as const)('%s: gives %j after an answer', async (name, codes, times) => {
    await open(file, name)
    await vendor.solve()
    await vendor.pass(600)
    expect([await results(), asked('verify')]).toEqual([codes, times])
  })

  it('speaks the language of the options and wears the dark mode it is told to', async () => {
    const scope = await open(file, 'works', {}, { userLanguage: 'zh-CN', enableDarkMode: 'force' })
    expect(await scope.getByRole('dialog', { name: '安全验证' }).getAttribute('data-dark')).toBe('true')
    expect(await scope.getByRole('status').textContent()).toBe('拖动滑块，使拼图填满缺口')
  })

  it('follows the colours of the system only when asked', async () => {
    const scope = await open(file, 'works', { dark: true })
    expect(await scope.getByRole('dialog').getAttribute('data-dark')).toBe('false')
    await vendor.make('b', { enableDarkMode: true })
    await vendor.call('b', 'show')
    await vendor.pass(400)
    expect(await (await vendor.challenge()).getByRole('dialog').getAttribute('data-dark')).toBe('true')
  })

  it('fits a window of 360 pixels', async () => {
    const scope = await open(file, 'works', { viewport: { width: 360, height: 640 } })
    const box = await scope.getByRole('dialog').boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
  })
})

it('has the z-indices of the vendor', async () => {
  await open('TCaptcha.js')
  const zIndex = (selector: string) => vendor.page.locator(selector).evaluate((node) => getComputedStyle(node).zIndex)
  expect([await zIndex('#t_mask.t-mask'), await zIndex('#tcaptcha_transform_dy')]).toEqual(['2000000000', '2000000002'])
  await open('TJCaptcha.js')
  expect(await zIndex('#tCaptchaMaskLayer.tencent-captcha__mask-layer')).toBe('2000000000')
  expect(await vendor.page.locator('.tencent-captcha__transform #tCaptchaVerifyArea iframe').count()).toBe(0)
})
