import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openPage } from './open-page.ts'

for (const { path, scheme, width } of [
  { path: '', scheme: 'light', width: 1440 },
  { path: 'zh/reference/error-codes.html', scheme: 'dark', width: 360 },
] as const) {
  test(`/${path} is usable by all, ${scheme}, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: scheme })
    await openPage(page, path)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    // Of VitePress: the search's button shows its key beside its name.
    const { violations } = await new AxeBuilder({ page }).disableRules('label-content-name-mismatch').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
}

test('is reached by keyboard: past the bar and the list of pages, into the page', async ({ page }) => {
  await openPage(page, 'guides/html.html')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('#VPContent :focus')).toHaveCount(1)
})
