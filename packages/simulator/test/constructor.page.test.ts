import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioName, Vintage } from '../src/index.ts'
import { aged, launch, openVendorPage, toUrl, type VendorPage } from './vendor-page.ts'

let browser: Browser
let vendor: VendorPage
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(file = 'TCaptcha.js', vintage: Vintage = '2024', name: ScenarioName = 'works', html?: string) {
  vendor = await openVendorPage(browser, { scenario: aged(vintage, name), ...(html === undefined ? {} : { html }) })
  await vendor.load(file)
}

/** What each way of constructing throws, by its words in the page. */
const construct = () =>
  vendor.page.evaluate(() => {
    const Captcha = Reflect.get(window, 'TencentCaptcha') as new (...given: unknown[]) => object
    const run = (...given: unknown[]) => {
      try {
        return Object.keys(new Captcha(...given)).join()
      } catch (error) {
        return String(error)
      }
    }
    const callback = () => {}
    const element = document.createElement('div')
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const foreign = frame.contentDocument?.createElement('div')
    const withData = document.createElement('div')
    withData.dataset.appid = '1'
    withData.dataset.cbfn = 'no.such.thing'
    return {
      nothing: run(),
      'string only': run('1'),
      'number app id': run(1, callback),
      'string and no function': run('1', 'callback'),
      'string and options': run('1', { callback }),
      'null element': run(null, '1', callback),
      "another frame's element": run(foreign, '1', callback),
      'element without callback': run(element, '1'),
      'element with a lost data-cbfn': run(withData),
      'string, callback': run('1', callback),
      'empty app id': run('', callback),
      'string, callback, options': run('1', callback, {}),
      'element, string, callback': run(element, '1', callback),
      'element, options': run(element, { appid: '1', callback }),
    }
  })

describe('v1', () => {
  it.each([
    ['2018', 'Error: Arguments error.'],
    ['2022', 'Error: Arguments error.'],
    ['2023', expect.stringMatching(/^Error: The parameter of the constructor/)],
    ['2024', expect.stringMatching(/^Error: The parameter of the constructor/)],
  ] as const)('takes and refuses what %s does', async (vintage, wrong) => {
    await open('TCaptcha.js', vintage)
    const made = 'initOpts,options'
    expect(await construct()).toEqual({
      nothing: wrong,
      'string only': wrong,
      'number app id': wrong,
      'string and no function': wrong,
      'string and options': wrong,
      'null element': wrong,
      "another frame's element": wrong,
      'element without callback': 'Error: Lost `callback`',
      'element with a lost data-cbfn': 'Error: Lost `callback`',
      'string, callback': made,
      'empty app id': made,
      'string, callback, options': made,
      'element, string, callback': made,
      'element, options': made,
    })
  })

  it('is a class of four parameters called Captcha, and needs new', async () => {
    await open()
    expect(
      await vendor.page.evaluate(() => {
        const Captcha = Reflect.get(window, 'TencentCaptcha') as CallableFunction
        try {
          Captcha('1', () => {})
        } catch (error) {
          return [Captcha.name, Captcha.length, error instanceof TypeError]
        }
        return []
      }),
    ).toEqual(['Captcha', 4, true])
  })

  it('finds a callback by its path in data-cbfn, unless the CSP forbids eval', async () => {
    const html = `<!doctype html><title>app</title><body>
<div id="TencentCaptcha" data-appid="7" data-cbfn="app.done" data-biz-state="from the element"></div>`
    await open('TCaptcha.js', '2024', 'error-1006', html)
    await vendor.page.evaluate(() => {
      Object.assign(window, { app: { done: (result: object) => Object.assign(window.lab.options, { result }) } })
      document.getElementById('TencentCaptcha')?.click()
    })
    // Bound at DOM ready, when there was no app yet: nothing happens, and nothing is thrown.
    expect(vendor.errors).toEqual([])
    await vendor.page.evaluate(() => {
      const Captcha = Reflect.get(window, 'TencentCaptcha') as new (element: Element | null) => { show: () => void }
      new Captcha(document.getElementById('TencentCaptcha')).show()
    })
    await vendor.settle()
    await vendor.pass(1)
    expect(await vendor.page.evaluate(() => window.lab.options.result)).toMatchObject({
      appid: '7',
      bizState: 'from the element',
    })
  })

  it('binds an element with the id TencentCaptcha by itself at DOM ready', async () => {
    const html = `<!doctype html><title>app</title><script>app = { done: (result) => (document.title = result.appid) }</script>
<script src="${toUrl('TCaptcha.js')}"></script><body><button id="TencentCaptcha" data-appid="8" data-cbfn="app.done">Go</button>`
    vendor = await openVendorPage(browser, { scenario: 'error-1006', html })
    await vendor.settle()
    await vendor.page.locator('#TencentCaptcha').click()
    await vendor.pass(5)
    expect(await vendor.page.title()).toBe('8')
  })

  it('shows on every click of its element, even after destroy(), and twice for two instances', async () => {
    await open()
    await vendor.make('a', {}, 'element')
    await vendor.page.locator('#box').click()
    await vendor.settle()
    expect(await vendor.boxes()).toBe(1)
    await vendor.call('a', 'destroy')
    expect(await vendor.boxes()).toBe(0)
    await vendor.make('b', {}, 'element')
    await vendor.page.locator('#box').click()
    await vendor.settle()
    const configs = vendor.simulator.requests.filter(({ stage }) => stage === 'config')
    expect([await vendor.boxes(), configs.length]).toEqual([1, 3])
  })

  it('writes to the options object, wraps `ready` anew each time and keeps the last options in a global', async () => {
    await open()
    const seen = await vendor.page.evaluate(() => {
      const Captcha = Reflect.get(window, 'TencentCaptcha') as new (...given: unknown[]) => object
      const options: Record<string, unknown> = { unknownKey: 1, ready: () => {} }
      const wrappers = [options.ready]
      for (let count = 0; count < 2; count += 1) {
        Reflect.construct(Captcha, ['1', () => {}, options])
        wrappers.push(options.ready)
      }
      return [
        Object.keys(options).sort(),
        new Set(wrappers).size,
        Reflect.get(window, '__TencentCaptchaOpts__') === options,
      ]
    })
    expect(seen).toEqual([
      ['appid', 'bizState', 'callback', 'ele', 'end', 'fwidth', 'ready', 'sdkOpts', 'start', 'unknownKey'],
      3,
      true,
    ])
  })
})

describe('v2', () => {
  it('takes a string first in the mainland', async () => {
    await open('TJCaptcha.js')
    expect(await construct()).toMatchObject({ 'string, callback': 'initOpts,options' })
  })

  it('takes an element first abroad, and throws for a string', async () => {
    await open('TJNCaptcha-global.js')
    expect(await construct()).toMatchObject({
      'string, callback': expect.stringMatching(/^Error: The parameter/),
      'empty app id': expect.stringMatching(/^Error: The parameter/),
      'element, string, callback': 'initOpts,options',
      'element without callback': 'Error: Lost `callback`',
    })
  })
})

describe('instances that break', () => {
  it.each(['TCaptcha.js', 'TJCaptcha.js'])('throw from the constructor of %s, always or once', async (file) => {
    await open(file, '2024', 'constructor-throws')
    expect(await vendor.make('a')).toMatch(/^Error: /)
    expect(await vendor.make('a')).toMatch(/^Error: /)
    await open(file, '2024', 'constructor-throws-once')
    expect(await vendor.make('a')).toMatch(/^Error: /)
    expect(await vendor.make('a')).toBeUndefined()
  })

  it('throw from show(), always or once', async () => {
    await open('TJCaptcha.js', '2024', 'show-throws-once')
    await vendor.make('a')
    expect(await vendor.call('a', 'show')).toHaveProperty('threw')
    expect(await vendor.call('a', 'show')).toEqual({})
    await open('TJCaptcha.js', '2024', 'show-throws')
    await vendor.make('a')
    await vendor.call('a', 'show')
    expect(await vendor.call('a', 'show')).toHaveProperty('threw')
  })

  it('throw from destroy(), after it has worked', async () => {
    await open('TJCaptcha.js', '2024', 'destroy-throws')
    await vendor.make('a')
    await vendor.call('a', 'show')
    expect(await vendor.boxes()).toBe(1)
    expect(await vendor.call('a', 'destroy')).toHaveProperty('threw')
    expect(await vendor.boxes()).toBe(0)
  })

  it('do nothing at all when shown', async () => {
    await open('TJCaptcha.js', '2024', 'show-does-nothing')
    await vendor.make('a')
    await vendor.call('a', 'show')
    await vendor.pass(97_000)
    expect([await vendor.results(), await vendor.boxes()]).toEqual([[], 0])
  })
})
