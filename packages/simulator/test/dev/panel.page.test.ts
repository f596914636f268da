import type { Browser, BrowserContextOptions, Page } from 'playwright'
import type { ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { launch } from '../vendor-page.ts'
import { createDevApp, type DevApp, toOrigin } from './dev-app.ts'
import { buildPanelScript } from './panel-script.ts'

vi.mock('../../src/node/read-panel-script.ts', () => ({ readPanelScript: () => panelScript }))
const panelScript = buildPanelScript()

let browser: Browser
let app: DevApp
let server: ViteDevServer
let page: Page
beforeAll(async () => {
  browser = await launch()
  app = createDevApp({ 'hostile.html': '<!doctype html><title>Another site</title>' })
  server = await app.serve()
})
afterEach(() => page.context().close())
afterAll(async () => {
  await server.close()
  await browser.close()
  app.remove()
})

async function open(options: BrowserContextOptions = {}, path = '/') {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  page = await context.newPage()
  await page.goto(`${toOrigin(server)}${path}`)
}
const pill = () => page.getByRole('button', { name: 'Open the panel of the tcaptcha simulator' })
const scenario = (name: string) => page.locator(`[data-scenario="${name}"]`)
const result = () => page.locator('[data-part="result"]')
const ask = (init: RequestInit) => fetch(`${toOrigin(server)}/__tcaptcha/__panel`, { method: 'POST', ...init })

describe('the panel', () => {
  it('plays a scenario in the page and shows result, events and verdict, without the ticket', async () => {
    await open()
    await pill().click()
    await scenario('error-1006').click()
    await expect.poll(() => scenario('error-1006').getAttribute('aria-current')).toBe('true')
    await page.getByRole('button', { name: 'Log in' }).click()
    await page
      .getByText(/^disaster/)
      .first()
      .waitFor()
    await expect.poll(() => result().innerText()).toBe('disaster vendor-error · 1006 · ticket trerror_1006_…')
    const correlationId = (await page.locator('output').innerText()).split(' ')[1]
    const body = JSON.stringify({
      type: 'refused',
      kind: 'rejected',
      reason: 'disaster-healthy',
      correlationId,
      ticket: 'secret',
    })
    await fetch(`${process.env.TCAPTCHA_SIMULATOR}/__events`, { method: 'POST', body })
    await expect.poll(() => page.locator('[data-part="verdict"]').innerText()).toBe('rejected disaster-healthy')
    expect(await page.locator('[data-event="script"]').innerText()).toMatch(
      /^\d\d:\d\d:\d\d\.\d{3}\s*page\s*script ~error-1006\/TJCaptcha\.js/,
    )
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toMatch(/trerror_1006_19|secret/)
  })

  it('keeps the choice over a reload, for this tab alone', async () => {
    await open()
    await pill().click()
    await scenario('entry-404').click()
    await page.reload()
    await expect.poll(() => scenario('entry-404').getAttribute('aria-current')).toBe('true')
    const other = await page.context().newPage()
    await other.goto(toOrigin(server))
    await expect.poll(() => other.locator('[data-scenario="works"]').getAttribute('aria-current')).toBe('true')
  })

  it('is used by the keyboard: search, choose, fold', async () => {
    await open()
    await pill().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('already USED')
    expect(await page.locator('[data-scenario]:visible').count()).toBe(0)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[data-api="code-9"]').getAttribute('aria-current')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await pill().evaluate((button) => button.matches(':focus'))).toBe(true)
    expect(await pill().innerText()).toContain('works + code-9')
    await ask({ headers: { origin: toOrigin(server) }, body: '{"api":"works"}' })
  })

  it('lists every scenario, in Chinese where the browser is', async () => {
    await open({ locale: 'zh-CN' }, '/hostile.html')
    await page.getByRole('button', { name: '打开 tcaptcha 模拟器面板' }).click()
    await page.getByRole('searchbox', { name: '搜索场景' }).fill('入口脚本一直')
    expect(await page.locator('[data-scenario]:visible').allInnerTexts()).toEqual([
      expect.stringContaining('entry-hang'),
    ])
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'tcaptcha simulator' }).waitFor()
  })

  it('stays away from the page: no global, no focus, outside the body, comes back', async () => {
    await open()
    await pill().waitFor()
    const found = await page.evaluate(() => {
      document.querySelector('tcaptcha-panel')?.remove()
      return {
        names: Object.keys(window).filter((name) => /tcaptcha/i.test(name)),
        focus: document.activeElement?.tagName,
      }
    })
    expect(found).toEqual({ names: [], focus: 'BODY' })
    await pill().waitFor()
    expect(await page.locator('html > tcaptcha-panel').count()).toBe(1)
  })
})

describe('the endpoint of the panel', () => {
  it('tells a page of another origin nothing, and obeys it in nothing', async () => {
    await open()
    // What a visitor's click would grant: without it Chromium itself stops the requests.
    await page.context().grantPermissions(['local-network-access'], { origin: 'https://evil.example' })
    const hostile = await page.context().newPage()
    await hostile.route('https://evil.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Evil</title>' }),
    )
    await hostile.goto('https://evil.example/')
    const answers = await hostile.evaluate(
      async (urls) => {
        const answers: unknown[] = []
        for (const url of urls) {
          for (const mode of ['cors', 'no-cors'] as const) {
            const response = await fetch(url, {
              method: 'POST',
              mode,
              body: '{"api":"code-9","type":"verified"}',
            }).catch(() => undefined)
            answers.push(await response?.text())
          }
        }
        return answers
      },
      [
        `${toOrigin(server)}/__tcaptcha/__panel`,
        `${process.env.TCAPTCHA_SIMULATOR}/__panel`,
        `${process.env.TCAPTCHA_SIMULATOR}/__events`,
      ],
    )
    for (const answer of answers) expect(['', undefined, '{"error":"token"}']).toContain(answer)
    const now = await (await ask({ headers: { origin: toOrigin(server) }, body: '{}' })).json()
    expect(now).toMatchObject({ api: 'works' })
    expect(JSON.stringify(now)).not.toContain('"verified"')
  })

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', {}],
    ['an address further back', { origin: 'http://localhost:5173', 'x-forwarded-for': '198.51.100.7' }],
    ['a wrong token', { authorization: 'Bearer wrong' }],
  ])('refuses %s', async (_name, headers) => {
    expect((await ask({ headers, body: '{}' })).status).toBe(401)
  })
})
