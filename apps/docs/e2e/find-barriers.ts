import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What keeps anyone from using the page as it is shown: the findings of axe, and a page wider than its window. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  // Of VitePress: the search's button shows its key beside its name.
  const { violations } = await new AxeBuilder({ page }).disableRules('label-content-name-mismatch').analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  return wider > 0 ? [`wider than its window by ${wider} px`, ...found] : found
}
