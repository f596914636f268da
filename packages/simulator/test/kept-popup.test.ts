import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioName } from '../src/index.ts'
import { aged, launch, openVendorPage, type VendorPage } from './vendor-page.ts'

let browser: Browser
let vendor: VendorPage
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A page with one v1 instance of late 2024. */
async function made(name: ScenarioName = 'works', options: Record<string, unknown> = {}) {
  vendor = await openVendorPage(browser, { scenario: aged('2024', name) })
  await vendor.load('TCaptcha.js')
  await vendor.make('a', options, options.type === 'embed' ? 'element' : 'string')
}
async function shown(name: ScenarioName = 'works', options: Record<string, unknown> = {}) {
  await made(name, options)
  await vendor.call('a', 'show')
}

/** What is in the page, as the table of measurements has it. */
const state = () =>
  vendor.page.evaluate(() => {
    const dy = document.getElementById('tcaptcha_transform_dy')
    const has = (selector: string) => document.querySelectorAll(selector).length
    return {
      mask: has('body > #t_mask.t-mask'),
      verify: has('body > #t_verify.t-verify'),
      dy: dy && {
        className: dy.className,
        position: dy.style.position,
        // As Chromium writes it back.
        top: dy.style.top.replace('-1e+06px', '-1000000px'),
        opacity: dy.style.opacity,
        in: dy.parentElement?.id || dy.parentElement?.localName,
      },
    }
  })
const shownDy = { className: 'tcaptcha-transform', position: 'fixed', top: '50%', opacity: '1', in: 'body' }
const firstDy = { className: '', position: 'absolute', top: '-1000000px', opacity: '0', in: 'body' }
const keptDy = { className: 'tcaptcha-transform', position: 'fixed', top: '-10000px', opacity: '0', in: 'body' }
const told = async () => (await vendor.page.evaluate(() => window.lab.told)).map(({ name }) => name)
const codes = async () => (await vendor.results()).map(({ result, at }) => [result?.errorCode ?? result?.ret, at])
const asked = (stage: string) => vendor.simulator.requests.filter((request) => request.stage === stage).length
const challenges = async () =>
  vendor.page.frameLocator('#tcaptcha_iframe_dy').locator('[data-tcaptcha-challenge], [data-gap]').count()
const swapBody = () =>
  vendor.page.evaluate(() => {
    Object.assign(window, { dy: document.getElementById('tcaptcha_transform_dy') })
    const body = document.createElement('body')
    body.append(Object.assign(document.createElement('div'), { id: 'box' }))
    document.body.replaceWith(body)
  })

describe('the moments of a popup', () => {
  it('second stage evaluated, 200 ms, no show(): dy without class, far above the page', async () => {
    await made()
    await vendor.pass(199)
    expect((await state()).dy).toBeNull()
    await vendor.pass(1)
    expect(await state()).toEqual({ mask: 0, verify: 0, dy: firstDy })
  })

  it('show(): mask and loading box, dy unchanged; the box is 128 pixels wide', async () => {
    await made('config-hang')
    await vendor.pass(200)
    await vendor.call('a', 'show')
    expect(await state()).toEqual({ mask: 1, verify: 1, dy: firstDy })
    expect(await vendor.page.locator('#t_verify').boundingBox()).toMatchObject({ width: 128, height: 128 })
  })

  it.each([{ loading: false }, { type: 'full' }])(
    'show() with %j: neither mask nor loading box, ever',
    async (options) => {
      await made('config-slow', options)
      await vendor.page.evaluate(() => {
        new MutationObserver(() => {
          if (document.querySelector('#t_mask, .t-verify')) document.title = 'drawn'
        }).observe(document.body, { childList: true, subtree: true })
      })
      await vendor.call('a', 'show')
      await vendor.pass(4000)
      expect(await vendor.boxes()).toBe(0)
      await vendor.pass(2000)
      expect([await vendor.boxes(), await vendor.page.title()]).toEqual([1, 'app'])
    },
  )

  it('config answered: dy is added if it is absent', async () => {
    await shown('template-silent')
    expect(await state()).toEqual({ mask: 1, verify: 1, dy: firstDy })
    await vendor.pass(1000)
    expect(asked('template')).toBe(1)
  })

  it('template reported: loading box gone, dy in the middle, `ready` before anything is drawn', async () => {
    await shown('challenge-hang')
    await vendor.pass(1)
    expect(await state()).toEqual({ mask: 1, verify: 0, dy: shownDy })
    expect([await told(), await challenges()]).toEqual([['ready'], 0])
    expect(await vendor.page.locator('.tcaptcha-transform').boundingBox()).toEqual({
      x: 220,
      y: 120,
      width: 360,
      height: 360,
    })
  })

  it('`ready` comes while the loading box is still there', async () => {
    await made()
    await vendor.page.evaluate(() => {
      const { a } = window.lab.options
      const ready = a?.ready as () => void
      if (a) a.ready = () => [ready(), (document.title = document.querySelector('.t-verify') ? 'there' : 'gone')]
    })
    await vendor.call('a', 'show')
    expect(await vendor.page.title()).toBe('there')
  })

  it.each([
    ['solved', () => vendor.solve()],
    ['closed', () => vendor.page.keyboard.press('Escape')],
    ['destroy()', () => vendor.call('a', 'destroy')],
  ] as const)('%s: mask and box removed, the same dy with its class stays, emptied', async (_name, end) => {
    await shown()
    await vendor.pass(300)
    const dy = await vendor.page.locator('#tcaptcha_transform_dy').elementHandle()
    await end()
    await vendor.pass(600)
    expect(await state()).toEqual({ mask: 0, verify: 0, dy: keptDy })
    expect(await vendor.page.evaluate((node) => node?.isConnected, dy)).toBe(true)
    expect(await challenges()).toBe(0)
    await vendor.call('a', 'show')
    expect(await state()).toEqual({ mask: 1, verify: 0, dy: shownDy })
    expect(await vendor.page.evaluate((node) => node === document.getElementById('tcaptcha_transform_dy'), dy)).toBe(
      true,
    )
    expect([asked('template'), await challenges()]).toEqual([1, 1])
  })

  it.each([
    ['config-hang', 1006],
    ['template-silent', 1007],
  ] as const)('%s, %i: mask and box removed, dy stays', async (name, code) => {
    await shown()
    await vendor.pass(300)
    await vendor.call('a', 'destroy')
    vendor.simulator.setScenario(aged('2024', name))
    // Another type needs a template of its own.
    await vendor.make('b', { type: 'point' })
    await vendor.call('b', 'show')
    await vendor.pass(21_000)
    expect((await codes()).map(([errorCode]) => errorCode)).toEqual([code])
    expect(await state()).toMatchObject({ mask: 0, verify: 0, dy: { opacity: '0', top: '-10000px' } })
  })

  it.each([
    ['session expired', {}, () => vendor.solve()],
    [
      'elderly mode',
      { enableAged: true },
      async () => (await vendor.challenge()).getByRole('button', { name: 'Elderly mode' }).click(),
    ],
  ] as const)(
    '%s: a new mask in the same task, dy away until the config answers, `ready` again',
    async (name, options, act) => {
      await shown(name === 'session expired' ? 'session-expires' : 'works', options)
      await vendor.pass(300)
      await vendor.page.evaluate(() => {
        const before = document.getElementById('t_mask')
        new MutationObserver(() => {
          const masks = document.querySelectorAll('#t_mask')
          document.title += ` ${masks.length} ${masks[0] === before ? 'old' : 'new'}`
        }).observe(document.body, { childList: true })
        document.title = ''
      })
      vendor.simulator.setScenario({ title: 'slow to reopen', config: 'hang', verify: 'expired' })
      await act()
      await vendor.settle()
      expect(await state()).toEqual({ mask: 1, verify: 1, dy: keptDy })
      expect([(await vendor.page.title()).trim(), await told()]).toEqual(['1 new', ['ready']])
    },
  )

  it('session expired: `ready` comes again', async () => {
    await shown('session-expires')
    await vendor.pass(300)
    await vendor.solve()
    await vendor.pass(10)
    expect([await told(), await codes(), (await state()).dy]).toEqual([['ready', 'ready'], [], shownDy])
  })

  it('elderly mode: the callback comes a second after the yes', async () => {
    await shown('works', { enableAged: 'force' })
    await vendor.pass(300)
    await vendor.solve()
    await vendor.pass(900)
    expect(await codes()).toEqual([])
    await vendor.pass(101)
    expect(await codes()).toEqual([[0, expect.any(Number)]])
  })

  it('template silent for 10 s: dy is replaced by one from the API host', async () => {
    await shown('template-silent')
    await vendor.pass(300)
    const dy = await vendor.page.locator('#tcaptcha_transform_dy').elementHandle()
    await vendor.pass(9600)
    expect(await vendor.page.evaluate((node) => node?.isConnected, dy)).toBe(true)
    await vendor.pass(200)
    expect(await vendor.page.evaluate((node) => node?.isConnected, dy)).toBe(false)
    const urls = vendor.simulator.requests.filter(({ stage }) => stage === 'template').map(({ url }) => url)
    expect(urls.at(-1)).toBe('https://t.captcha.qq.com/template/drag_ele.html')
    expect(await state()).toEqual({ mask: 1, verify: 1, dy: firstDy })
  })

  it('config without `data`: the box stays under #tcaptcha_transform > #tcaptcha_iframe, which goes at the end', async () => {
    await shown('config-old-style')
    await vendor.pass(300)
    const popup = vendor.page.locator('body > #tcaptcha_transform.tcaptcha-transform')
    expect(await popup.locator('> #tcaptcha_iframe').count()).toBe(1)
    expect(await state()).toEqual({ mask: 1, verify: 1, dy: firstDy })
    expect(await told()).toEqual(['ready'])
    await vendor.solve()
    await vendor.pass(600)
    expect([await popup.count(), await codes()]).toEqual([0, [[0, expect.any(Number)]]])
    expect(await state()).toEqual({ mask: 0, verify: 0, dy: { ...firstDy, top: '-10000px' } })
  })

  it('`{}` as config: an iframe that leads nowhere, and 1008 after 20 s', async () => {
    await shown('config-wrong-shape')
    await vendor.pass(19_900)
    expect([await codes(), await vendor.page.locator('#tcaptcha_transform > iframe').count()]).toEqual([[], 1])
    await vendor.pass(200)
    expect(await codes()).toEqual([[1008, 20_001]])
    expect(await vendor.page.locator('#tcaptcha_transform').count()).toBe(0)
  })

  it('embed: #t-embed-loading until `ready`, dy in the container without class, removed at the end', async () => {
    await shown('config-slow', { type: 'embed' })
    const loading = vendor.page.locator('#box > #t-embed-loading')
    expect([await loading.count(), await vendor.boxes()]).toEqual([1, 1])
    await vendor.pass(5300)
    expect(await state()).toEqual({
      mask: 0,
      verify: 0,
      dy: { className: '', position: 'relative', top: '', opacity: '', in: 'box' },
    })
    expect(await loading.count()).toBe(0)
    await vendor.solve()
    await vendor.pass(600)
    expect(await state()).toEqual({ mask: 0, verify: 0, dy: null })
    await vendor.call('a', 'show')
    await vendor.pass(5300)
    expect(await challenges()).toBe(1)
  })
})

it('the callback comes after the removals, in a task of its own', async () => {
  await shown()
  await vendor.pass(300)
  await vendor.page.evaluate(() => {
    window.lab.onResult = () =>
      (document.title = `${document.querySelectorAll('#t_mask').length} ${window.lab.boxes()}`)
  })
  await vendor.page.keyboard.press('Escape')
  await vendor.settle()
  expect([await vendor.boxes(), await codes()]).toEqual([0, []])
  await vendor.pass(1)
  expect([await vendor.page.title(), await codes()]).toEqual(['0 0', [[2, expect.any(Number)]]])
})

it('each instance leaves a `message` listener on window', async () => {
  await made()
  await vendor.page.evaluate(() => {
    const add = window.addEventListener
    window.addEventListener = (...given: Parameters<typeof add>) => {
      document.title += ` ${given[0]}`
      add.apply(window, given)
    }
    document.title = ''
  })
  await vendor.call('a', 'show')
  await vendor.call('a', 'show')
  expect((await vendor.page.title()).trim()).toBe('message message')
})

describe('what stays in head', () => {
  it.each([
    ['config-404', 3],
    ['config-hang', 1],
    ['works', 0],
  ] as const)('%s: two styles, the entry and %i config tags', async (name, tags) => {
    await shown(name)
    await vendor.pass(1)
    expect(await vendor.page.locator('head > style').count()).toBe(2)
    expect(await vendor.page.locator('head > script[src$="/TCaptcha.js"]').count()).toBe(1)
    expect(await vendor.page.locator('head > script[src*="cap_union_prehandle"]').count()).toBe(tags)
  })
})

describe('body is swapped between two challenges', () => {
  async function swapped(options: Record<string, unknown> = {}) {
    await shown()
    await vendor.pass(300)
    await vendor.solve()
    await vendor.pass(600)
    await swapBody()
    await vendor.make('b', options)
    await vendor.call('b', 'show')
    await vendor.pass(300)
  }

  it('mask, `ready` at once, no popup, no callback ever: it believes that the detached template is loaded', async () => {
    await swapped()
    expect(await state()).toEqual({ mask: 1, verify: 0, dy: null })
    expect([await told(), await vendor.boxes()]).toEqual([['ready', 'ready'], 0])
    await vendor.pass(97_000)
    expect(await vendor.results()).toHaveLength(1)
    expect(await state()).toEqual({ mask: 1, verify: 0, dy: null })
  })

  it('the old wrapper, moved into the new body, loads again and works', async () => {
    await swapped()
    await vendor.page.evaluate(() => document.body.append(Reflect.get(window, 'dy') as Node))
    await vendor.settle()
    await vendor.pass(10)
    expect([await vendor.boxes(), await challenges()]).toEqual([1, 1])
    await vendor.solve()
    await vendor.pass(600)
    expect((await vendor.results()).map(({ name, result }) => [name, result?.ret])).toEqual([
      ['a', 0],
      ['b', 0],
    ])
  })

  it('the old wrapper, moved before the next show(), works too', async () => {
    await shown()
    await vendor.pass(300)
    await vendor.call('a', 'destroy')
    await swapBody()
    await vendor.page.evaluate(() => document.body.append(Reflect.get(window, 'dy') as Node))
    await vendor.call('a', 'show')
    await vendor.pass(10)
    expect([await vendor.boxes(), await challenges()]).toEqual([1, 1])
  })

  it('another `type` works', async () => {
    await swapped({ type: 'full' })
    expect([await vendor.boxes(), await challenges()]).toEqual([1, 1])
  })
})

it('template preloaded, body swapped before the first show() and before it reported: asked for again after 10 s', async () => {
  await made('template-hang')
  await vendor.pass(200)
  await swapBody()
  vendor.simulator.setScenario(aged('2024'))
  await vendor.call('a', 'show')
  await vendor.pass(9900)
  expect([await vendor.boxes(), await told()]).toEqual([1, []])
  await vendor.pass(200)
  expect([await told(), await challenges()]).toEqual([['ready'], 1])
})

it('only the popup node is removed by the page: the mask stays, silent', async () => {
  await shown()
  await vendor.pass(300)
  await vendor.page.locator('#tcaptcha_transform_dy').evaluate((dy) => dy.remove())
  await vendor.pass(97_000)
  expect([await state(), await vendor.results()]).toEqual([{ mask: 1, verify: 0, dy: null }, []])
})

it('the timer of another client’s failed config try hides the newer popup by id, without a callback', async () => {
  await shown('stray-1006')
  await vendor.pass(300)
  await vendor.solve()
  await vendor.pass(600)
  vendor.simulator.setScenario(aged('2024'))
  await vendor.make('b')
  await vendor.call('b', 'show')
  await vendor.pass(18_900)
  expect(await state()).toEqual({ mask: 1, verify: 0, dy: shownDy })
  await vendor.pass(300)
  expect(await state()).toEqual({ mask: 0, verify: 0, dy: keptDy })
  await vendor.pass(60_000)
  expect((await vendor.results()).map(({ name }) => name)).toEqual(['a'])
  expect(await challenges()).toBe(0)
})

it('a config request that hangs keeps the later ones waiting: 1006, and 1006 again', async () => {
  await shown('config-hang')
  await vendor.pass(1000)
  vendor.simulator.setScenario(aged('2024'))
  await vendor.make('b')
  await vendor.call('b', 'show')
  await vendor.pass(25_000)
  expect((await vendor.results()).map(({ name, result }) => [name, result?.errorCode])).toEqual([['b', 1006]])
  expect(asked('config')).toBe(2)
})

it('names t.captcha.qq.com and captcha.gtimg.com/static as its hosts', async () => {
  await shown()
  const hosts = vendor.simulator.requests.map(({ stage, url }) => [stage, url.replace(/\?.*/, '')])
  expect(hosts).toEqual([
    ['entry', 'https://turing.captcha.qcloud.com/TCaptcha.js'],
    ['second-stage', 'https://captcha.gtimg.com/static/tcaptcha-frame.simulator.js'],
    ['config', 'https://t.captcha.qq.com/cap_union_prehandle'],
    ['template', 'https://captcha.gtimg.com/static/template/drag_ele.html'],
    ['challenge', 'https://t.captcha.qq.com/cap_union_new_show'],
  ])
})

describe('v2 keeps its wrapper as well', () => {
  it('hidden, empty and reused; the mask is removed', async () => {
    vendor = await openVendorPage(browser)
    await vendor.load('TJCaptcha.js')
    await vendor.make('a')
    await vendor.call('a', 'show')
    await vendor.pass(300)
    const wrapper = vendor.page.locator('body > .tencent-captcha__transform')
    const node = await wrapper.elementHandle()
    expect([await vendor.boxes(), await wrapper.locator('[role=slider]').count()]).toEqual([1, 1])
    await vendor.solve()
    await vendor.pass(600)
    expect([await wrapper.count(), await vendor.boxes(), await wrapper.locator('*').count()]).toEqual([1, 0, 1])
    expect(await vendor.page.locator('#tCaptchaMaskLayer').count()).toBe(0)
    await vendor.call('a', 'show')
    await vendor.pass(10)
    expect([await wrapper.count(), await wrapper.locator('[role=slider]').count()]).toEqual([1, 1])
    expect(await vendor.page.evaluate((kept) => kept?.isConnected, node)).toBe(true)
  })

  it('and believes in it after the body was swapped', async () => {
    vendor = await openVendorPage(browser)
    await vendor.load('TJCaptcha.js')
    await vendor.make('a')
    await vendor.call('a', 'show')
    await vendor.pass(300)
    await vendor.call('a', 'destroy')
    await swapBody()
    await vendor.call('a', 'show')
    await vendor.pass(60_000)
    expect([await vendor.boxes(), await vendor.results()]).toEqual([0, []])
    expect(await vendor.page.locator('#tCaptchaMaskLayer').count()).toBe(1)
  })
})
