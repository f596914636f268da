import { expect, test, type Page } from '@playwright/test'
import { openPage } from './open-page.ts'

/** Puts words into the search, and says where the first three results lead. */
async function search(page: Page, words: string): Promise<readonly string[]> {
  const field = page.locator('.VPLocalSearchBox input')
  if ((await field.inputValue()) !== words) await field.fill(words)
  const results = page.locator('.VPLocalSearchBox .result')
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
    // A sentence that no page has as it is.
    登录页验证码弹窗不显示: /guides\/faq/,
    小程序: /guides\/webviews/,
    票据重复使用: /guides\/faq/,
    白屏: /guides\/faq/,
    收费: /guides\/faq/,
    '1014': /guides\/faq|reference\/error-codes/,
    uniapp: /guides\/webviews/,
    跨域: /servers\/frameworks/,
    签名错误: /servers\/values/,
    loadTimeout: /guides\/options|reference\/error-codes/,
  },
  en: {
    hang: /outage\/disaster-recovery|reference\/error-codes|guides\/faq/,
    adblock: /reference\/error-codes|guides\/faq/,
    'forged ticket': /outage\/(?:disaster-tickets|threats|disaster-recovery)/,
    'script blocked': /guides\/faq|outage\/disaster-recovery/,
    'express body': /servers\/express/,
    microfrontend: /start\/micro-frontends/,
    IE11: /guides\/(?:pages|not-supported)/,
    'ticket reused': /guides\/(?:faq|results)/,
    CSP: /guides\/csp/,
    GeeTest: /migrate\/geetest/,
  },
} as const

for (const [language, queries] of Object.entries(wanted)) {
  test(`finds in ${language} what an integrator types, among the first three`, async ({ page }) => {
    await openPage(page, language === 'zh' ? 'zh/' : '')
    await page.keyboard.press('Control+k')
    await page.locator('.VPLocalSearchBox input').pressSequentially(Object.keys(queries)[0] ?? '')
    // The index comes with the first key.
    await expect(page.locator('.VPLocalSearchBox .result').first()).toBeVisible({ timeout: 20_000 })
    for (const [words, target] of Object.entries(queries)) {
      await expect.poll(() => search(page, words), { message: words }).toContainEqual(expect.stringMatching(target))
    }
    // The keyboard goes on: Enter opens the first of them.
    const first = await page.locator('.VPLocalSearchBox .result').first().getAttribute('href')
    await page.keyboard.press('Enter')
    await expect.poll(() => decodeURI(new URL(page.url()).pathname + new URL(page.url()).hash)).toBe(first)
  })
}
