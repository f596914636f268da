import { expect, test } from '@playwright/test'
import type { ScenarioName } from '@tcaptcha/simulator'
import { routeSimulator } from '../../../../packages/simulator/src/playwright.ts'
import { createVendor } from '../../harness/vendor.ts'

// Without the fixtures of the others: nothing is unrouted here but by the helper itself.
const script = 'https://turing.captcha.qcloud.com/TJCaptcha.js'

for (const scenario of ['entry-hang', 'entry-slow'] satisfies ScenarioName[]) {
  for (const target of ['page', 'context'] as const) {
    test(`a test may end while ${scenario} is under way, routed for a ${target}`, async ({ page, context }) => {
      const simulator = await createVendor({ scenario })
      const { requests } = await routeSimulator(target === 'page' ? page : context, { simulator })
      await page.setContent(`<script async src="${script}"></script>`, { waitUntil: 'commit' })
      await expect.poll(() => requests.length).toBe(1)
    })
  }
}
