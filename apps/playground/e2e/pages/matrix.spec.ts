import { allScenarios } from '../../src/scenarios.ts'
import { expect, test } from '../playground.ts'

test('every state has a cell for each framework, which leads to it there', async ({ playground }) => {
  const { page } = playground
  await page.goto('/#/matrix')
  const rows = page.locator('.matrix-table tbody tr:not(.matrix-group)')
  await expect(rows).toHaveCount(allScenarios.length)
  await expect(rows.locator('td')).toHaveCount(allScenarios.length * 3)
  // Before a run it says how it has to end.
  const offline = page.getByRole('row', { name: 'Offline' }).getByRole('link')
  await expect(offline.first()).toHaveText('not run yet, expected:disaster · rejected')
  await expect(page.locator('.cell[data-met=unknown]')).toHaveCount(allScenarios.length * 3)
  await page.getByText('What the marks and words mean').click()
  await expect(page.locator('.legend dt')).toHaveCount(9)
  await offline.nth(1).click()
  await expect(page).toHaveURL(/#\/offline\?framework=vue$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offline')
})

test('a group runs in every framework before one’s eyes, and the list knows of it', async ({ playground }) => {
  test.setTimeout(90_000)
  const { page } = playground
  await page.goto('/#/matrix?group=forged')
  const cells = page.locator('.matrix-table td .cell')
  await page.getByRole('button', { name: 'Run all 24' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.running').first()).toBeVisible()
  await expect(cells.and(page.locator('[data-met=true]'))).toHaveCount(24, { timeout: 80_000 })
  await expect(page.getByRole('status')).toHaveText('24 as expected')
  await expect(page.locator('.running')).toHaveCount(0)
  await page.getByRole('row', { name: 'No ticket at all' }).getByRole('link').first().click()
  await expect(page.locator('.list [aria-current=page] .mark')).toHaveAttribute('data-met', 'true')
})

test('what is played takes no focus, and stops when told to', async ({ playground }) => {
  const { page } = playground
  await page.goto('/#/matrix?group=gate')
  await page.getByRole('button', { name: /Run all/ }).click()
  await expect(page.locator('.matrix-table [data-met=true]').first()).toBeVisible({ timeout: 18_000 })
  const focused = await page.evaluate(() => document.activeElement?.tagName)
  expect(focused).not.toBe('IFRAME')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.locator('.running')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Run all/ })).toBeVisible()
})
