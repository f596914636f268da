import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, realTicket, test } from '../../harness/test.ts'

// The page for apps of `guides/webviews.md`, with stand-ins for what is native.
const read = (path: string) => readFileSync(fileURLToPath(import.meta.resolve(path)), 'utf8')
const html = '<script src="/app/webview.ts.js"></script>'
const bridge = '{ postMessage: (text) => void (window.heard = [...(window.heard ?? []), JSON.parse(text)]) }'
const bridges = {
  WKWebView: `window.webkit = { messageHandlers: { captcha: ${bridge} } }`,
  Android: `window.captcha = ${bridge}`,
  'React Native': `window.ReactNativeWebView = ${bridge}`,
}

test('the guide shows the page that is tested', () => {
  const tested = read('../../fixtures/webview.ts').replace(/^ *\/\/ oxlint.*\n/m, '')
  expect(read('../../../docs/en/guides/webviews.md')).toContain(tested)
})

for (const [name, code] of Object.entries(bridges)) {
  test(`${name} gets the ticket of a solved challenge`, async ({ site, visitor, page }) => {
    await site.open(`<script>${code}</script>${html}`)
    await visitor.solves()
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'heard'))).toHaveLength(1)
    const [heard] = await page.evaluate(() => Reflect.get(window, 'heard'))
    expect(heard).toMatchObject({ kind: 'solved', ticket: expect.stringMatching(realTicket) })
    expect(heard.randstr).toBeTruthy()
  })
}

test('the app hears of a script that can not be loaded, with its code', async ({ site, page }) => {
  await site.open(`<script>${bridges.Android}</script>${html}`, { scenario: 'entry-404' })
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'heard')))
    .toEqual([
      {
        kind: 'disaster',
        ticket: expect.stringMatching(/^trerror_1001_/),
        randstr: expect.any(String),
        errorCode: 1001,
      },
    ])
})

test('the app hears of a visitor who closes the challenge', async ({ site, visitor, page }) => {
  await site.open(`<script>${bridges.Android}</script>${html}`)
  await visitor.closes()
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([{ kind: 'closed' }])
})
