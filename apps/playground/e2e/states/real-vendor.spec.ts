import { test as base } from '@playwright/test'
import { expect, Playground, test } from '../playground.ts'

test('the real vendor is off, and cannot be switched on without an app id of one’s own', async ({ playground }) => {
  const { page } = playground
  await playground.open('works?real=1')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loads and is solved')
  await expect(page.locator('.wrong-link')).toContainText('real=1')
  await page.getByLabel('App id').fill('19')
  await page.getByLabel('App id').fill('')
  await playground.login()
  await expect(playground.status()).toHaveText('open')
})

// Not the fixture of the others: here a request has to leave the page, and the resolver lets none leave the machine.
base('switched on, the page asks for the vendor’s own script, and survives that nobody answers', async ({ page }) => {
  const playground = new Playground(page)
  const asked: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith('http://127.0.0.1')) asked.push(url)
  })
  await playground.open('entry-hang')
  await page.locator('.panel-controls summary').click()
  const real = page.getByRole('switch', { name: 'Ask the real vendor' })
  await expect(real).toBeDisabled()
  await page.getByLabel('App id').fill('199999999')
  await real.check()
  await playground.ready()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The real vendor')
  await expect(page.locator('.real-vendor')).toContainText('No keys in the environment')
  await playground.login()
  await expect(playground.calls).toHaveText(/trerror_1001_199999999_/)
  expect(asked[0]).toMatch(/^https:\/\/turing\.captcha\.qcloud\.com\/TJCaptcha\.js/)
  expect(asked.every((url) => new URL(url).host === 'turing.captcha.qcloud.com')).toBe(true)

  await real.uncheck()
  await playground.ready()
  const before = asked.length
  await playground.login()
  await expect(playground.status()).toHaveText('loading')
  expect(asked.length).toBe(before)
})
