import { expect, test } from '@playwright/test'
import { readMigratedCheck } from '../harness/migrate/migrated-check.ts'
import { startVendor } from '../harness/site/vendor.ts'

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
