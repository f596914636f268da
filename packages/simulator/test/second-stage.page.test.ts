import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioName, Vintage } from '../src/index.ts'
import { aged, launch, openVendorPage, type VendorPage, type VendorPageOptions } from './vendor-page.ts'

let browser: Browser
let vendor: VendorPage
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A page with one v1 instance, shown. */
async function shown(vintage: Vintage, name: ScenarioName, options: VendorPageOptions = {}) {
  vendor = await openVendorPage(browser, { ...options, scenario: aged(vintage, name) })
  await vendor.load('TCaptcha.js')
  await vendor.make('a')
  return vendor.call('a', 'show')
}

const secondStageRequests = () => vendor.simulator.requests.filter(({ stage }) => stage === 'second-stage').length
const codes = async () => (await vendor.results()).map(({ name, at, result }) => [name, result?.errorCode, at])

describe('a second stage that is not found', () => {
  it('is not even noticed by 2018', async () => {
    await shown('2018', 'second-stage-404')
    await vendor.pass(30_000)
    expect(await vendor.results()).toEqual([])
    expect(vendor.dialogs).toEqual([])
    expect(secondStageRequests()).toBe(1)
  })

  it('makes 2020 alert, once per show(), and never call back', async () => {
    await shown('2020', 'second-stage-404')
    await vendor.call('a', 'show')
    expect(vendor.dialogs).toHaveLength(2)
    expect(await vendor.results()).toEqual([])
  })

  it.each([
    ['2022', 2],
    ['2023', 3],
    ['2024', 6],
  ] as const)('gives 1004 in %s after %i tries, without appid and bizState', async (vintage, requests) => {
    await shown(vintage, 'second-stage-404')
    await vendor.pass(1)
    const [call] = await vendor.results()
    expect(call?.result).toEqual({
      ret: 0,
      ticket: expect.stringMatching(/^terror_1004_190000001_\d+$/),
      randstr: expect.stringMatching(/^@[0-9a-z]{9,13}$/),
      errorCode: 1004,
      errorMessage: 'framejs_load_error',
    })
    expect(secondStageRequests()).toBe(requests)
  })
})

it.each(['second-stage-not-script', 'second-stage-empty', 'second-stage-throws'] as const)(
  '%s makes 2018 alert and gives 1004 in 2024 after 6 tries',
  async (name) => {
    await shown('2018', name)
    expect(vendor.dialogs).toHaveLength(1)
    await shown('2024', name)
    await vendor.pass(1)
    expect(await codes()).toEqual([['a', 1004, expect.any(Number)]])
    expect(secondStageRequests()).toBe(6)
  },
)

it.each([
  ['2022', 2],
  ['2023', 2],
  ['2024', 4],
] as const)('%s opens from the API host while the CDN is refused', async (vintage, requests) => {
  await shown(vintage, 'works', { refuse: (url) => url.startsWith('https://turing.captcha.gtimg.com/1/tcaptcha') })
  await vendor.pass(300)
  expect(await vendor.boxes()).toBe(1)
  // Refused ones never reach the simulator.
  expect(secondStageRequests()).toBe(1)
  await shown(vintage, 'second-stage-cdn-down')
  expect(secondStageRequests()).toBe(requests)
})

describe('a second stage that hangs', () => {
  it.each(['2018', '2020'] as const)('leads to nothing at all in %s', async (vintage) => {
    await shown(vintage, 'second-stage-hang')
    await vendor.pass(97_000)
    expect(await vendor.results()).toEqual([])
    expect(vendor.dialogs).toEqual([])
  })

  it.each([
    ['2022', 10_000, 1003, 30_000],
    ['2023', 20_000, 1003, 45_000],
    ['2024', 20_000, 1004, 90_000],
  ] as const)(
    'gives the first instance 1002 and the second, in %s, something much later',
    async (vintage, first, code, second) => {
      await shown(vintage, 'second-stage-hang')
      await vendor.make('b')
      await vendor.call('b', 'show')
      await vendor.pass(95_000)
      expect(await codes()).toEqual([
        ['a', 1002, first],
        ['b', code, second],
      ])
    },
  )

  it.each([
    ['2022', 10_000],
    ['2023', 20_000],
    ['2024', 20_000],
  ] as const)('gives 1002 again when the callback shows again: %s', async (vintage, step) => {
    await shown(vintage, 'second-stage-hang')
    await vendor.page.evaluate(() => {
      window.lab.onResult = (name) => {
        if (window.lab.results.length < 2) window.lab.instances[name]?.show()
      }
    })
    await vendor.pass(45_000)
    expect((await codes()).slice(0, 2)).toEqual([
      ['a', 1002, step],
      ['a', 1002, 2 * step],
    ])
  })
})

describe('a second stage that arrives after 25 s', () => {
  it('opens late in 2018', async () => {
    await shown('2018', 'second-stage-slow')
    await vendor.pass(24_000)
    expect(await vendor.boxes()).toBe(0)
    await vendor.pass(2000)
    expect(await vendor.boxes()).toBe(1)
  })

  it.each([
    ['2022', 10_000],
    ['2023', 20_000],
    ['2024', 20_000],
  ] as const)('opens nothing in %s: 1002 came before', async (vintage, at) => {
    await shown(vintage, 'second-stage-slow')
    await vendor.pass(40_000)
    expect(await codes()).toEqual([['a', 1002, at]])
    expect(await vendor.page.evaluate(() => 'AqSCode' in window)).toBe(true)
    expect(await vendor.boxes()).toBe(0)
  })
})

describe('once the network is back', () => {
  it.each(['2022', '2023'] as const)('%s keeps answering 1004 inside show(), to new instances too', async (vintage) => {
    await shown(vintage, 'second-stage-404')
    vendor.simulator.setScenario({ ...aged(vintage), title: 'The network is back' })
    await vendor.make('b')
    await vendor.call('a', 'show')
    await vendor.call('b', 'show')
    expect((await vendor.results()).slice(-2)).toEqual([
      expect.objectContaining({ name: 'a', inShow: true }),
      expect.objectContaining({ name: 'b', inShow: true }),
    ])
    await vendor.page.evaluate(() => {
      window.lab.onResult = () => {
        throw new Error('The app broke.')
      }
    })
    expect(await vendor.call('b', 'show')).toEqual({ threw: 'Error: The app broke.' })
  })

  it('2024 keeps answering 1004 to the same instance, until a new one fetches the script for both', async () => {
    await shown('2024', 'second-stage-fails-six')
    await vendor.call('a', 'show')
    await vendor.pass(1)
    expect((await vendor.results()).map(({ result, inShow }) => [result?.errorCode, inShow])).toEqual([
      [1004, false],
      [1004, false],
    ])
    await vendor.make('b')
    await vendor.call('b', 'show')
    expect(await vendor.boxes()).toBe(1)
    await vendor.call('b', 'destroy')
    await vendor.call('a', 'show')
    expect(await vendor.boxes()).toBe(1)
  })
})

describe('a second stage that throws when it is used', () => {
  it.each(['2018', '2020'] as const)(
    'throws out of show() in %s, and vanishes when show() was queued',
    async (vintage) => {
      const queued = await shown(vintage, 'second-stage-constructor-throws')
      expect(queued).toEqual({ threw: 'Error: The second stage broke when it was used.' })

      const scenario = {
        ...aged(vintage, 'second-stage-constructor-throws'),
        secondStage: 'constructor-throws' as const,
      }
      vendor = await openVendorPage(browser, { scenario })
      await vendor.page.evaluate(async () => {
        await window.lab.load('https://turing.captcha.qcloud.com/TCaptcha.js')
        window.lab.make('a', {}, 'string')
        window.lab.results.push({
          name: JSON.stringify(window.lab.call('a', 'show')),
          at: 0,
          result: {},
          inShow: false,
        })
      })
      await vendor.pass(23_000)
      expect((await vendor.results()).map(({ name }) => name)).toEqual(['{}'])
    },
  )

  it.each(['2022', '2023', '2024'] as const)('leads to nothing at all in %s', async (vintage) => {
    expect(await shown(vintage, 'second-stage-constructor-throws')).toEqual({})
    await vendor.pass(23_000)
    expect(await vendor.results()).toEqual([])
    expect(await vendor.boxes()).toBe(0)
  })
})

it.each([
  ['2024', 1],
  ['2024-04', 0],
] as const)(
  'constructed in <head> before there is a body, %s asks %i times for its second stage and works',
  async (vintage, asked) => {
    const html = '<!doctype html><title>app</title><head><script src="https://app.example/head.js"></script></head>'
    vendor = await openVendorPage(browser, { scenario: aged(vintage), html })
    await vendor.page.evaluate(() => document.documentElement.removeChild(document.body))
    await vendor.load('TCaptcha.js')
    await vendor.make('a')
    await vendor.call('a', 'show')
    await vendor.pass(2500)
    expect(secondStageRequests()).toBe(asked)
    await vendor.page.evaluate(() => {
      document.documentElement.append(document.createElement('body'))
      document.dispatchEvent(new Event('DOMContentLoaded'))
    })
    await vendor.pass(13_000)
    expect(await vendor.boxes()).toBe(1)
  },
)
