import { expect, test } from '../playground.ts'

const panel = '.panel-controls'

test('a time-out changes the live instance, stands in the link, and is there after a reload', async ({
  playground,
}) => {
  const { page } = playground
  await playground.open('entry-hang')
  await page.locator(`${panel} summary`).click()
  await page.getByLabel('loadTimeout, ms').fill('300')
  await expect(page).toHaveURL(/#\/entry-hang\?load=300$/)
  await playground.login()
  // Eight seconds by itself.
  await expect(playground.verdict).toHaveAttribute('data-fate', 'refused', { timeout: 4000 })
  await page.reload()
  await expect(page.getByLabel('loadTimeout, ms')).toHaveValue('300')
  await page.getByRole('button', { name: 'Reset controls' }).click()
  await expect(page).toHaveURL(/#\/entry-hang$/)
})

test('app id, script and recover reach the next attempt without a new run', async ({ playground }) => {
  const { page } = playground
  await playground.open('entry-404')
  await playground.login()
  await expect(playground.calls).toHaveText(/trerror_1001_190000000_/)
  await page.locator(`${panel} summary`).click()
  await page.getByLabel('App ID').fill('190000042')
  await page.getByRole('combobox', { name: 'Script' }).selectOption('cn-v1')
  await playground.canvas.locator('[data-status=done], form').first().waitFor()
  await playground.login()
  await expect(playground.calls).toHaveText(/"terror_1001_190000042_/)
  await page.getByRole('combobox', { name: '1001' }).selectOption('fail')
  await expect(page).toHaveURL(/recover=1001-fail/)
  await playground.login()
  await expect(page.locator('.machine [data-status=done]')).toHaveAttribute('data-kind', 'failed')
})

test('budgets reach the server of the run that is there', async ({ playground }) => {
  const { page } = playground
  await playground.open('outage-disaster')
  const ring = page.locator('[data-ring=subject]')
  await expect(ring).toHaveAttribute('data-left', '2')
  await page.locator(`${panel} summary`).click()
  await page.getByLabel('An account, a minute').fill('1')
  await expect(ring).toHaveAttribute('data-left', '1')
  await playground.login()
  await expect(playground.judgement).toHaveAttribute('data-reason', 'api-down')
  await playground.login()
  await expect(playground.judgement).toHaveAttribute('data-reason', 'budget-exhausted')
})

test('what makes no sense is said, sets nothing, and is not lost', async ({ playground }) => {
  const { page } = playground
  await playground.open('entry-404?load=soon&lang=xx&app=12')
  const field = page.getByLabel('loadTimeout, ms')
  await expect(field).toHaveValue('soon')
  await expect(field).toHaveAccessibleDescription(/A whole number from 100 to 120000/)
  await expect(page.locator('.wrong-link')).toContainText('load=soon, lang=xx')
  await playground.login()
  await expect(playground.calls).toHaveText(/trerror_1001_12_/)
  await field.fill('200')
  await expect(page.locator('.wrong-link')).toContainText('lang=xx')
  await expect(page.locator('.wrong-link')).not.toContainText('load')
})

test('language and theme of a link hold over what the browser remembers', async ({ playground }) => {
  const { page } = playground
  await playground.open('works')
  await page.getByRole('radio', { name: 'Light theme' }).check()
  await expect(page).toHaveURL(/theme=light/)
  await playground.open('works?lang=zh&theme=dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('controls go along to the next state', async ({ playground }) => {
  const { page } = playground
  await playground.open('works?load=900')
  await page.getByRole('link', { name: 'Offline' }).click()
  await expect(page).toHaveURL(/#\/offline\?load=900$/)
})
