import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { isWide } from './is-wide.ts'
import { closeChallenge, routeSimulator, solveChallenge } from '../src/playwright.ts'
import { createSimulator } from '../src/index.ts'
import { launch, toUrl } from './vendor-page.ts'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const blank = async () => {
  context = await browser.newContext({ viewport: { width: 800, height: 600 } })
  await context.route('https://app.example/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>app</title><div id="box"></div>' }),
  )
  page = await context.newPage()
  await page.goto('https://app.example/')
}
afterEach(() => context.close())

/** What a page by hand does: the tag, an instance, a callback. Whether the tag came. */
const show = (file = 'TJCaptcha.js') =>
  page.evaluate(
    ([src, elementFirst]) =>
      new Promise<string>((resolve) => {
        const tag = document.createElement('script')
        tag.src = src
        tag.addEventListener('error', () => resolve('error'))
        tag.addEventListener('load', () => {
          const Captcha = Reflect.get(window, 'TencentCaptcha') as new (...given: unknown[]) => { show: () => void }
          const note = (result: unknown) => Object.assign(window, { result })
          const given = ['190000000', note]
          const captcha = new Captcha(...(elementFirst ? [document.querySelector('#box')] : []), ...given)
          captcha.show()
          resolve('load')
        })
        document.head.append(tag)
      }),
    [toUrl(file), file === 'TJNCaptcha-global.js'] as const,
  )
const readResult = async () => {
  const handle = await page.waitForFunction(() => Reflect.get(window, 'result') as object)
  return handle.jsonValue()
}

// In a frame, and behind a checkbox; the wide run adds those that are like them.
const files = ['TCaptcha.js', 'TJNCaptcha-global.js', ...(isWide ? ['TJCaptcha.js', 'TCaptcha-global.js'] : [])]

it.each(files)('%s is solved with the mouse', async (file) => {
  await blank()
  const vendor = await routeSimulator(page)
  await show(file)
  await solveChallenge(page)
  expect(await readResult()).toMatchObject({ ret: 0, ticket: expect.stringMatching(/^tr03simulator_/) })
  expect(vendor.requests.map(({ stage }) => stage)).toContain('verify')
})

it('is solved and closed with the keyboard', async () => {
  await blank()
  await routeSimulator(page)
  await show('TCaptcha.js')
  await solveChallenge(page, { by: 'keyboard' })
  expect(await readResult()).toMatchObject({ ret: 0 })
  await page.reload()
  await show('TCaptcha.js')
  await closeChallenge(page, { by: 'keyboard' })
  expect(await readResult()).toMatchObject({ ret: 2 })
})

it('is closed with the mouse, and routed for a whole context', async () => {
  await blank()
  await routeSimulator(context)
  await show()
  await closeChallenge(page)
  expect(await readResult()).toMatchObject({ ret: 2 })
})

it('plays another scenario from then on, and cuts off what is blocked', async () => {
  await blank()
  const vendor = await routeSimulator(page, 'entry-blocked')
  expect(await show()).toBe('error')
  vendor.setScenario('entry-404')
  expect(await show()).toBe('error')
  expect(vendor.requests.map(({ scenario }) => scenario)).toEqual(['entry-blocked', 'entry-404'])
})

it('lets the time of a hang pass by the clock of the page', async () => {
  await blank()
  await page.clock.install()
  const vendor = await routeSimulator(page, { scenario: 'second-stage-hang' })
  await show()
  await expect.poll(() => vendor.requests.length).toBeGreaterThan(1)
  await page.clock.runFor(25_000)
  expect(await readResult()).toMatchObject({ errorCode: 1002 })
})

it.each(['page', 'context'] as const)('what hangs is given up when its %s is closed', async (target) => {
  await blank()
  const simulator = createSimulator({ scenario: 'entry-hang' })
  const ends: unknown[] = []
  const fetch = (request: Request) =>
    simulator.fetch(request).catch((error: unknown) => {
      ends.push(error)
      throw error
    })
  await routeSimulator(target === 'page' ? page : context, { simulator: { ...simulator, fetch } })
  void show().catch(() => {})
  await expect.poll(() => simulator.requests.length).toBe(1)
  await (target === 'page' ? page : context).close()
  await expect.poll(() => ends).toEqual([expect.objectContaining({ name: 'AbortError' })])
})

it('answers no more once it is disposed, not even what hangs', async () => {
  await blank()
  {
    await using vendor = await routeSimulator(page, 'entry-hang')
    const shown = show()
    await expect.poll(() => vendor.requests.length).toBe(1)
    await vendor.dispose()
    expect(await shown).toBe('error')
  }
  await page.route('**/TJCaptcha.js', (route) => route.fulfill({ status: 404 }))
  expect(await show()).toBe('error')
})

it('uses the simulator that a server uses, too', async () => {
  await blank()
  const simulator = createSimulator()
  await routeSimulator(page, { simulator, scenario: 'solved-without-ui' })
  await show()
  const { ticket } = (await readResult()) as { ticket: string }
  expect(simulator.tickets.find(ticket)).toMatchObject({ appId: '190000000' })
})

it('says which scenario it was when no challenge opens, or none is judged', async () => {
  await blank()
  const vendor = await routeSimulator(page, 'show-does-nothing')
  await show()
  await expect(solveChallenge(page, { timeout: 100 })).rejects.toThrow(
    'No challenge is open after 100 ms. Scenario "show-does-nothing"; the page has asked for: entry',
  )
  vendor.setScenario('verify-hang')
  await page.reload()
  await show()
  await expect(solveChallenge(page, { timeout: 1000 })).rejects.toThrow(
    /not judged within 1000 ms\. Scenario "verify-hang"/,
  )
})
