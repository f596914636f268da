import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { bundleForNode, bundleForPage } from '../harness/docs/bundle.ts'
import { readSample } from '../harness/docs/samples.ts'
import { createSite, type Site } from '../harness/site/create-site.ts'
import { startServer } from '../harness/site/start-server.ts'
import { openSite, type Visit } from '../harness/visit.ts'

const cwd = fileURLToPath(new URL('../', import.meta.url))
const file = 'express/short.ts'
const page = `import { createRoot } from 'react-dom/client'
import { Login } from './react/short.tsx'
createRoot(document.querySelector('#app')).render(<Login />)`

let site: Site

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  const onFreePort = readSample(file).replace('listen(3000,', 'listen(0,')
  const [server, script] = await Promise.all([
    bundleForNode(`import './harness/site/announce-port.ts'\nimport './${file}'`, { [file]: onFreePort }),
    bundleForPage(page),
  ])
  const html = '<!doctype html><html lang="en"><meta charset="utf-8"><title>app</title><div id="app"></div>'
  site = await createSite({
    login: '/login',
    home: '/',
    files: new Map([
      ['/', `${html}<script src="/page.js"></script></html>`],
      ['/page.js', script],
    ]),
    start: (env, vendorUrl) =>
      startServer({
        args: ['--input-type=module', '-'],
        stdin: server,
        cwd,
        env: { ...env, TEST_VENDOR: vendorUrl },
        findUrl: async (whenSaid) => `http://127.0.0.1:${await whenSaid(/"port":(\d+)/)}`,
      }),
  })
})
test.afterAll(() => site?.stop())

/** The form is sent by the browser itself: the server's answer is the next page. */
const whenVisited = (
  title: string,
  body: (visit: Visit, seesAnswer: (text: string) => Promise<void>) => Promise<void>,
) =>
  test(title, async ({ page }) => {
    const visit = await openSite(page, site)
    await body(visit, (text) => expect(page.locator('body')).toContainText(text))
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    expect(visit.errors).toEqual([])
  })

whenVisited(
  'the ten lines of the README let in a visitor who solves the challenge',
  async ({ logIn, visitor }, seesAnswer) => {
    await logIn()
    await visitor.drags()
    await seesAnswer('Welcome, ')
    expect(site.server.said()).toContain('"type":"verified","reason":"passed"')
  },
)

whenVisited('they refuse a disaster ticket while the vendor’s API works', async (visit, seesAnswer) => {
  await visit.blockVendor()
  await visit.logIn()
  await seesAnswer('{"error":"captcha"}')
  expect(site.server.said()).toContain('"reason":"disaster-healthy"')
})

whenVisited('they let the same visitor in while that API is down', async (visit, seesAnswer) => {
  await visit.blockVendor()
  await site.breakApi()
  await visit.logIn()
  await seesAnswer('Welcome, ')
  expect(site.server.said()).toContain('"type":"degraded","reason":"api-down"')
})
