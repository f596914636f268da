import { expect, test } from '@playwright/test'
import { findBarriers } from './find-barriers.ts'
import { openPage } from './open-page.ts'

test('a page with tables and code is usable by all, on a phone, dark', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await openPage(page, 'zh/guides/csp.html')
  expect(await findBarriers(page)).toEqual([])
  // Chinese may break after each character: no column is as narrow as that.
  const widths = await page.locator('.vp-doc td').evaluateAll((cells) => cells.map((cell) => cell.clientWidth))
  expect(Math.min(...widths)).toBeGreaterThan(100)
})

test('is reached by keyboard past the bar and the list of pages, which shows where the reader is', async ({ page }) => {
  await openPage(page, 'reference/error-codes.html')
  await expect(page.locator('.VPSidebar').getByRole('link', { name: 'Error codes' })).toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('#VPContent :focus')).toHaveCount(1)
})
