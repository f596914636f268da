import type { Browser, Page } from 'playwright'
import { createLogger, type ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { launch } from '../vendor-page.ts'
import { createDevApp, type DevApp, toOrigin } from './dev-app.ts'
import { buildPanelScript } from './panel-script.ts'

vi.mock('../../src/node/read-panel-script.ts', () => ({ readPanelScript: () => panelScript }))
const panelScript = buildPanelScript()

const hostile = `<!doctype html><html lang="en" dir="rtl"><head><title>App</title><style>
* { all: unset !important; --surface: red !important; --soft: lime !important; --kind: lime !important; --ink: lime !important }
html > * { direction: rtl !important; opacity: .1 !important; transform: rotate(9deg) !important; letter-spacing: 9px !important }
</style></head><body><button id="go">Log in</button></body></html>`
const vendor = 'https://turing.captcha.qcloud.com/TJCaptcha.js'
const main = (options: string) => `import { createTCaptcha } from '@tcaptcha/core'
const captcha = createTCaptcha({ appId: '190000000', ${options} })
document.querySelector('#go').onclick = async () => {
  document.querySelector('output').textContent = (await captcha.execute()).kind
}`
const toPage = (script: string) => `<!doctype html><html lang="en"><head><title>App</title></head>
<body><button id="go">Log in</button><output></output>${script}</body></html>`

let browser: Browser
let app: DevApp
let server: ViteDevServer
let page: Page
const said: string[] = []
beforeAll(async () => {
  browser = await launch()
  app = createDevApp({
    'hostile.html': hostile,
    'vendor.html': toPage(`<script src="${vendor}"></script>`),
    'proxy.html': toPage('<script type="module" src="/proxy.js"></script>'),
    'proxy.js': main("script: '/own-proxy/TJCaptcha.js', unsafeScriptSource: true"),
    'frame.html':
      '<!doctype html><title>Frame</title><iframe sandbox="allow-scripts" width="1200" height="800" src="/"></iframe>',
    'named.html': toPage('<script type="module" src="/named.js"></script>'),
    'named.js': main("script: '/__tcaptcha/~error-1002/TJCaptcha.js', unsafeScriptSource: true"),
  })
  const customLogger = { ...createLogger('silent'), info: (text: string) => void said.push(text) }
  server = await app.serve({}, { server: { host: '0.0.0.0', allowedHosts: ['app.test'] }, customLogger })
})
afterEach(() => page.context().close())
afterAll(async () => {
  await server.close()
  await browser.close()
  app.remove()
})

async function open(path: string, kept?: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  page = await context.newPage()
  if (kept) await page.addInitScript((text) => sessionStorage.setItem('tcaptcha.panel', text), kept)
  await page.route(vendor, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.goto(`${toOrigin(server)}${path}`)
  await pill().waitFor()
}
const pill = () => page.getByRole('button', { name: 'Open the panel of the tcaptcha simulator' })
const result = () => page.locator('[data-part="result"]')
const notice = () => page.getByText('This page loads the captcha script past the panel')
const looks = () =>
  page.locator('.card').evaluate((card) => {
    const { width, height } = card.getBoundingClientRect()
    const read = (element: Element) => {
      const { color, backgroundColor, direction, fontSize, letterSpacing } = getComputedStyle(element)
      return { color, backgroundColor, direction, fontSize, letterSpacing }
    }
    return { width, height, all: [card, ...card.querySelectorAll('h2, button, .soft, input')].map(read) }
  })

describe('the panel as a guest', () => {
  it('looks the same on a page that restyles every element', async () => {
    await open('/')
    await pill().click()
    const ordinary = await looks()
    await page.context().close()
    await open('/hostile.html')
    await pill().click()
    expect(await looks()).toEqual(ordinary)
  })

  it('says that no scenario applies, folded and open, to a page that loads the script itself', async () => {
    // As another version of the simulator may have left it.
    await open('/vendor.html', '{"scenario":"of-another-version"}')
    await expect.poll(() => pill().innerText()).toContain('not in use')
    await pill().click()
    await notice().waitFor()
    await expect.poll(() => page.locator('[data-part="in-force"]').innerText()).toBe('works')
  })

  it('plays the scenario where an app names its proxy by a path, and has nothing to warn of', async () => {
    await open('/proxy.html', '{"scenario":"error-1006"}')
    await pill().click()
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect.poll(() => result().innerText()).toBe('disaster vendor-error · 1006 · ticket trerror_1006_…')
    expect(await notice().count()).toBe(0)
  })

  it('gives the choice back: then the scenario counts that the app’s own script names', async () => {
    await open('/named.html')
    await pill().click()
    await page.locator('[data-scenario="error-1006"]').click()
    const now = page.locator('[data-part="in-force"]')
    await expect.poll(() => now.innerText()).toBe('error-1006')
    await page.getByRole('button', { name: 'Back to default' }).click()
    await expect.poll(() => now.innerText()).toBe('works')
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect.poll(() => result().innerText()).toContain('1002')
    await page.getByRole('button', { name: 'Clear' }).click()
    expect(await page.getByRole('searchbox').evaluate((input) => input.matches(':focus'))).toBe(true)
  })

  it('asks a page of another host for the token, once, and works with it', async () => {
    await open('/')
    let refused = 0
    await page.clock.install()
    await page.route('http://app.test/**', async (route) => {
      const { pathname } = new URL(route.request().url())
      const response = await route.fetch({ url: `${toOrigin(server)}${pathname}` })
      if (response.status() === 401) refused += 1
      await route.fulfill({ response })
    })
    await page.goto('http://app.test/')
    await pill().click()
    const token = page.getByLabel('Token', { exact: true })
    await token.waitFor()
    for (let asked = 0; asked < 5; asked += 1) {
      await page.clock.runFor(2100)
      // What was asked before has been answered by then.
      await page.evaluate(() => fetch('/__tcaptcha/panel.js').then((response) => response.text()))
    }
    expect(refused).toBeLessThanOrEqual(2)
    await token.fill(/token: (\S+)/.exec(said.join('\n'))?.[1] ?? '')
    await page.keyboard.press('Enter')
    await expect.poll(() => token.isVisible()).toBe(false)
    await page.locator('[data-api="code-9"]').click()
    await expect.poll(() => page.locator('[data-part="in-force"]').innerText()).toBe('works + code-9')
  })

  it('keeps a choice as long as the page where nothing may be stored', async () => {
    await open('/')
    await page.goto(`${toOrigin(server)}/frame.html`)
    const frame = page.frameLocator('iframe')
    let loads = 0
    page.on('request', (request) => (loads += Number(request.isNavigationRequest())))
    await frame.getByRole('button', { name: 'Open the panel' }).click()
    await frame.locator('[data-scenario="error-1006"]').click()
    await expect.poll(() => frame.locator('[data-part="in-force"]').innerText()).toBe('error-1006')
    await page.evaluate(() => fetch('/').then((response) => response.text()))
    expect(loads).toBe(0)
  })
})
