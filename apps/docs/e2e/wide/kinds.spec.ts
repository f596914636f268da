import { expect, test } from '@playwright/test'
import { findBarriers } from '../find-barriers.ts'
import { openPage } from '../open-page.ts'

/** One page of each kind. */
const pages = [
  '',
  'start/react.html',
  'servers/express.html',
  'servers/values.html',
  'outage/disaster-recovery.html',
  'guides/faq.html',
  'migrate/vendor-snippets.html',
  'reference/error-codes.html',
  'reference/api/vue.html',
]
const looks = [
  { prefix: '', colorScheme: 'light', width: 1440 },
  { prefix: 'zh/', colorScheme: 'dark', width: 768 },
  { prefix: 'zh/', colorScheme: 'light', width: 360 },
] as const

for (const path of pages)
  test(`/${path} is usable by all in both languages, light and dark, on every screen`, async ({ page }) => {
    for (const { prefix, colorScheme, width } of looks) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      await openPage(page, prefix + path)
      expect(await findBarriers(page), `${prefix}${path} ${width}`).toEqual([])
    }
  })
