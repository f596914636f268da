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

async function shown(name: ScenarioName, file = 'TJCaptcha.js', vintage: Vintage = '2024') {
  vendor = await openVendorPage(browser, { scenario: aged(vintage, name) })
  await vendor.load(file)
  await vendor.make('a', { bizState: { step: 1 } })
  await vendor.call('a', 'show')
}

const asked = (stage: string) => vendor.simulator.requests.filter((request) => request.stage === stage).length
const codes = async () => (await vendor.results()).map(({ result, at }) => [result?.errorCode, at])
const scripts = ['TCaptcha.js', 'TJCaptcha.js'] as const

describe.each(scripts)('%s of 2024', (file) => {
  it.each([
    ['config-404', 1006, 0],
    ['config-hang', 1006, 20_000],
    ['config-garbage', 1006, 20_000],
    ['config-wrong-shape', 1008, 20_000],
    ['config-rate-limited', 1014, 0],
    ['challenge-build-throws', 1005, 0],
    ['template-silent', 1007, 20_000],
    ['template-404', 1007, 20_000],
    ['template-hang', 1007, 20_000],
    ['challenge-jquery-missing', 1009, 0],
    ['challenge-script-missing', 1010, 0],
    ['challenge-script-throws', 1011, 0],
  ] as const)('%s gives %i after %i ms', async (name, code, after) => {
    await shown(name, file)
    if (after > 1000) await vendor.pass(after - 1000)
    expect(await codes()).toEqual([])
    await vendor.pass(1500)
    expect(await codes()).toEqual([[code, expect.any(Number)]])
    const [[, at] = []] = await codes()
    expect(at).toBeGreaterThanOrEqual(after)
    expect(at).toBeLessThan(after + 500)
    expect(await vendor.boxes()).toBe(0)
    const [call] = await vendor.results()
    expect(call?.result).toMatchObject({ ret: 0, appid: '190000001', bizState: { step: 1 } })
  })

  it('asks for its config three times before it gives up', async () => {
    await shown('config-404', file)
    expect(asked('config')).toBe(3)
  })

  it('stray-1006: a config try that failed tears the popup down 20 s later, under the hands of the visitor', async () => {
    await shown('stray-1006', file)
    await vendor.pass(19_900)
    expect(asked('config')).toBe(2)
    expect(await vendor.boxes()).toBe(1)
    await vendor.pass(200)
    expect(await codes()).toEqual([[1006, 20_001]])
    expect(await vendor.boxes()).toBe(0)
  })

  it('stray-1006: who is quick gets a ticket, and nothing comes afterwards', async () => {
    await shown('stray-1006', file)
    await vendor.pass(300)
    await vendor.solve()
    await vendor.pass(25_000)
    expect(await codes()).toEqual([[undefined, expect.any(Number)]])
  })

  it.each(['challenge-404', 'challenge-hang', 'challenge-blank'] as const)(
    '%s: `ready` and nothing more, for an empty popup counts as shown',
    async (name) => {
      await shown(name, file)
      await vendor.pass(60_000)
      expect((await vendor.page.evaluate(() => window.lab.told)).map(({ name: told }) => told)).toEqual(['ready'])
      expect([await codes(), await vendor.boxes()]).toEqual([[], 1])
    },
  )

  it('destroyed while its config is not called back, it takes the DOM of a newer captcha after 20 s, without a callback', async () => {
    await shown('config-garbage', file)
    await vendor.call('a', 'destroy')
    vendor.simulator.setScenario(aged('2024'))
    await vendor.make('b')
    await vendor.call('b', 'show')
    await vendor.pass(19_000)
    expect(await vendor.boxes()).toBe(1)
    await vendor.pass(2000)
    expect([await vendor.boxes(), await codes()]).toEqual([0, []])
  })

  it('destroyed while its config is under way, it ignores the answer', async () => {
    await shown('config-slow', file)
    await vendor.pass(4000)
    await vendor.call('a', 'destroy')
    await vendor.pass(3000)
    expect([await vendor.boxes(), asked('challenge')]).toEqual([0, 0])
  })

  it('reopens by itself when the session has expired, without a callback', async () => {
    await shown('session-expires', file)
    await vendor.pass(300)
    await vendor.solve()
    expect([asked('config'), asked('challenge'), await codes()]).toEqual([2, 2, []])
    await vendor.solve()
    await vendor.pass(600)
    expect(await codes()).toEqual([[undefined, expect.any(Number)]])
  })

  it('slow-but-alive opens in the end', async () => {
    await shown('slow-but-alive', file)
    for (let seconds = 0; seconds < 35; seconds += 5) await vendor.pass(5000)
    expect(await (await vendor.challenge()).getByRole('slider').count()).toBe(0)
    for (let seconds = 0; seconds < 15; seconds += 5) await vendor.pass(5000)
    expect(await (await vendor.challenge()).getByRole('slider').count()).toBe(1)
    expect(await codes()).toEqual([])
  })
})

it.each(['challenge-404', 'challenge-hang', 'challenge-blank'] as const)(
  '%s gives 1008 after 20 s in 2022, whose `ready` waits for the challenge',
  async (name) => {
    await shown(name, 'TCaptcha.js', '2022')
    await vendor.pass(20_000)
    expect(await codes()).toEqual([])
    await vendor.pass(500)
    expect(await codes()).toEqual([[1008, expect.any(Number)]])
    expect([await vendor.boxes(), await vendor.page.evaluate(() => window.lab.told)]).toEqual([0, []])
  },
)

describe('what v1 adds to a ticket', () => {
  it.each([
    ['challenge-script-throws', /^terror_1011_190000001_\d+_[0-9a-z]+$/],
    ['challenge-jquery-missing', /^terror_1009_190000001_\d+$/],
    ['config-404', /^terror_1006_190000001_\d+$/],
  ] as const)('%s: the session, once there is one', async (name, ticket) => {
    await shown(name, 'TCaptcha.js')
    await vendor.pass(500)
    const [call] = await vendor.results()
    expect(call?.result?.ticket).toMatch(ticket)
  })

  it('is missing in v2', async () => {
    await shown('challenge-script-throws', 'TJCaptcha.js')
    await vendor.pass(500)
    const [call] = await vendor.results()
    expect(call?.result?.ticket).toMatch(/^trerror_1011_190000001_\d+$/)
  })
})

describe('the hidden template', () => {
  it('is injected again from the API host after 10 s', async () => {
    await shown('template-silent', 'TCaptcha.js')
    await vendor.pass(9000)
    expect(asked('template')).toBe(1)
    await vendor.pass(2000)
    const urls = vendor.simulator.requests.filter(({ stage }) => stage === 'template').map(({ url }) => url)
    expect(urls).toEqual([
      'https://captcha.gtimg.com/static/template/drag_ele.html',
      'https://t.captcha.qq.com/template/drag_ele.html',
    ])
  })

  it('is given up after 30 s abroad', async () => {
    await shown('template-silent', 'TCaptcha-global.js')
    await vendor.pass(29_000)
    expect(await codes()).toEqual([])
    await vendor.pass(1500)
    expect(await codes()).toEqual([[1007, expect.any(Number)]])
  })

  it('stays on the page after the captcha has been destroyed', async () => {
    await shown('works', 'TCaptcha.js')
    await vendor.pass(300)
    await vendor.call('a', 'destroy')
    expect(await vendor.page.locator('#tcaptcha_transform_dy').count()).toBe(1)
  })
})

describe('the second stage of 2020', () => {
  it('gives a random ticket after two failed config tries: nothing tells it from success', async () => {
    await shown('config-404', 'TCaptcha.js', '2020')
    await vendor.pass(10)
    const [call] = await vendor.results()
    expect(asked('config')).toBe(2)
    expect(call?.result).toEqual({
      ret: 0,
      ticket: expect.stringMatching(/^[0-9a-z]{15,}$/),
      randstr: expect.stringMatching(/^@/),
      appid: '190000001',
      bizState: { step: 1 },
    })
  })

  it.each([
    ['config-hang', 60_000],
    ['config-garbage', 25_000],
    ['config-wrong-shape', 25_000],
    ['challenge-404', 25_000],
    ['challenge-hang', 25_000],
    ['challenge-blank', 25_000],
  ] as const)('%s leads to nothing within %i ms, and the mask stays over the page', async (name, wait) => {
    await shown(name, 'TCaptcha.js', '2020')
    await vendor.pass(wait)
    expect(await vendor.results()).toEqual([])
    expect(await vendor.page.locator('#t_mask').count()).toBe(1)
    if (name === 'config-wrong-shape') expect(vendor.simulator.requests.at(-1)?.url).toMatch(/\/undefined$/)
  })

  it('destroyed while its config is under way, it opens all the same; nobody can close it, and no callback comes', async () => {
    await shown('config-slow', 'TCaptcha.js', '2020')
    await vendor.call('a', 'destroy')
    expect(await vendor.boxes()).toBe(0)
    await vendor.pass(5000)
    expect(await vendor.boxes()).toBe(1)
    await vendor.call('a', 'destroy')
    expect(await vendor.boxes()).toBe(1)
    await vendor.solve()
    await vendor.pass(2000)
    expect(await vendor.results()).toEqual([])
  })

  it('shown again at once, it opens with a broken size, then works', async () => {
    await shown('config-slow', 'TCaptcha.js', '2020')
    await vendor.call('a', 'destroy')
    await vendor.call('a', 'show')
    expect(await vendor.page.locator('#t_verify').evaluate((box) => box.style.width)).toBe('100%')
  })

  it('leaves its box behind when it is closed, until destroy()', async () => {
    await shown('works', 'TCaptcha.js', '2020')
    await vendor.pass(300)
    await vendor.page.frameLocator('#tcaptcha_iframe').getByRole('button', { name: 'Close' }).click()
    await vendor.pass(10)
    expect((await vendor.results())[0]?.result).toEqual({
      ret: 2,
      ticket: '',
      randstr: '',
      appid: '190000001',
      bizState: { step: 1 },
    })
    expect([await vendor.boxes(), await vendor.page.locator('#t_mask').count()]).toEqual([1, 0])
    await vendor.call('a', 'destroy')
    expect(await vendor.boxes()).toBe(0)
  })
})

/** Posts what the frame would, from the page itself; with the session's own id if told to. */
const forge = (withSession: boolean) =>
  vendor.page.evaluate((known) => {
    const frame = document.querySelector<HTMLIFrameElement>('#tcaptcha_iframe')
    const tcaptcha = known && frame ? { tcaptcha: new URL(frame.src).searchParams.get('sid') } : {}
    window.postMessage({ ...tcaptcha, type: 'solved', ticket: 'forged', randstr: '@', duration: 1 }, '*')
  }, withSession)

it('2020 believes a message that the page posted to itself; 2022 looks at the origin', async () => {
  await shown('works', 'TCaptcha.js', '2020')
  await vendor.pass(300)
  await forge(false)
  await vendor.pass(600)
  expect((await vendor.results())[0]?.result?.ticket).toBe('forged')

  await shown('works', 'TCaptcha.js', '2022')
  await vendor.pass(300)
  await forge(true)
  await vendor.pass(600)
  expect(await vendor.results()).toEqual([])
})

it('overwrites window.onresize', async () => {
  vendor = await openVendorPage(browser)
  await vendor.page.evaluate(() => (window.onresize = () => (document.title = 'mine')))
  await vendor.load()
  await vendor.make('a')
  expect(await vendor.page.evaluate(() => String(window.onresize))).not.toContain('mine')
})
