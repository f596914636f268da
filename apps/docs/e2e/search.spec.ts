import { expect, test, type Page } from '@playwright/test'
import { openPage } from './open-page.ts'

/** Types into the search as a reader does, and says where the first three results lead. */
async function search(page: Page, words: string): Promise<readonly string[]> {
  const field = page.locator('.VPLocalSearchBox input')
  await field.fill('')
  await field.pressSequentially(words)
  const results = page.locator('.VPLocalSearchBox .result')
  await expect(results.first()).toBeVisible()
  // Results follow the keys: the last ones are those of the whole text.
  await expect(page.locator('.VPLocalSearchBox')).toBeVisible()
  return results.evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href') ?? ''))
}

const wanted = {
  zh: {
    验证码加载失败: /reference\/error-codes|guides\/faq|outage\/disaster-recovery/,
    容灾票据: /outage\/disaster-tickets/,
    terror_: /outage\/disaster-tickets|outage\/disaster-recovery|reference\/error-codes/,
    票据校验超时: /reference\/error-codes|outage\/how-an-outage-is-recognised|guides\/faq/,
    CSP: /guides\/csp/,
    弹窗不显示: /guides\/faq|reference\/error-codes/,
    loadTimeout: /guides\/options|reference\/error-codes/,
  },
  en: {
    hang: /outage\/disaster-recovery|reference\/error-codes|guides\/faq/,
    adblock: /reference\/error-codes|guides\/faq/,
    'forged ticket': /outage\/(?:disaster-tickets|threats|disaster-recovery)/,
    CSP: /guides\/csp/,
    GeeTest: /migrate\/geetest/,
  },
} as const

for (const [language, queries] of Object.entries(wanted)) {
  test(`finds in ${language} what an integrator types, among the first three`, async ({ page }) => {
    await openPage(page, language === 'zh' ? 'zh/' : '')
    await page.keyboard.press('Control+k')
    for (const [words, target] of Object.entries(queries)) {
      await expect.poll(() => search(page, words), { message: words }).toContainEqual(expect.stringMatching(target))
    }
    // The keyboard goes on: Enter opens the first of them.
    const first = await page.locator('.VPLocalSearchBox .result').first().getAttribute('href')
    await page.keyboard.press('Enter')
    await expect.poll(() => decodeURI(new URL(page.url()).pathname + new URL(page.url()).hash)).toBe(first)
  })
}
