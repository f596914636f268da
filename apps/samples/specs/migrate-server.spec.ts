import { expect, test } from '@playwright/test'
import { isWide } from '../harness/is-wide.ts'
import { readMigratedCheck } from '../harness/migrate/migrated-check.ts'
import { startMigratedSite } from '../harness/migrate/start-migrated-site.ts'
import { toProxyHeaders, type Site } from '../harness/site/create-site.ts'
import { startVendor } from '../harness/site/vendor.ts'
import { openSite } from '../harness/visit.ts'

const ip = '203.0.113.7'
const user = 'ada@example.com'
const forged = `terror_1001_190000000_${Math.floor(Date.now() / 1000)}`

test('after the step that is as lenient as before, only verified tickets are let in', async () => {
  await using vendor = await startVendor().then((given) => ({ ...given, [Symbol.asyncDispose]: given.close }))
  const { gradually, after } = await readMigratedCheck(vendor.url)
  const issue = () => vendor.simulator.tickets.issue('190000000')
  for (const check of [gradually, after]) {
    const { ticket, randstr } = issue()
    expect(await check(ticket, randstr, ip, user)).toBe(true)
    expect(await check(ticket, randstr, ip, user), 'a second time').toBe(false)
    expect(await check('tr03made-up', '@abc', ip, user), 'no disaster ticket, and none of the vendor’s').toBe(false)
  }
  expect(await gradually(forged, '@abcdefghij', ip, user)).toBe(true)
  expect(await after(forged, '@abcdefghij', ip, user)).toBe(false)

  vendor.simulator.setApiScenario('reset')
  const unchecked = issue()
  expect(await gradually(unchecked.ticket, unchecked.randstr, ip, user), 'nobody could check it').toBe(true)
  expect(await after(unchecked.ticket, unchecked.randstr, ip, user), 'and no outage has been seen').toBe(false)
})

const title =
  'page and server of the guides for other vendors: who solves it gets a code, who forges a ticket gets none'
if (isWide) {
  test.describe('a site', () => {
    let site: Site | undefined
    test.afterEach(() => site?.stop())

    test(title, async ({ page }) => {
      site = await startMigratedSite()
      const { visitor, errors } = await openSite(page, site)
      await page.getByLabel('Phone').click()
      await page.keyboard.type('13800000000')
      await page.getByRole('button', { name: 'Send me a code' }).click()
      await visitor.drags()
      await expect(page.getByText('The code is on its way.')).toBeVisible()
      expect(site.server.said()).toContain('send a code to 13800000000')

      const body = JSON.stringify({ phone: '13900000000', ticket: forged, randstr: '@abcdefghij' })
      const headers = { ...toProxyHeaders(ip), 'content-type': 'application/json' }
      expect((await fetch(`${site.server.url}/code`, { method: 'POST', headers, body })).status).toBe(403)
      expect(site.server.said()).not.toContain('13900000000')
      expect(errors).toEqual([])
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    })
  })
}
