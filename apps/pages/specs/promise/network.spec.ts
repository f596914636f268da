import { core, disasterTicket, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

const button = `<button onclick="ask(captcha)">Go</button>${core}<script>const captcha = makeClient()</script>`
const form = `<form id="f" method="post" action="/save"><button>Save</button></form>${core}
<script>tc.attach(makeClient(), f)</script>`

/** As behind some VPNs and virtual network adapters: the browser says offline, and each request is answered. */
test.describe('where the browser says offline and the network works', () => {
  test('a challenge is tried, and can be solved', async ({ site, visitor, page, context }) => {
    await site.open(button)
    await context.setOffline(true)
    expect(await page.evaluate(() => navigator.onLine)).toBe(false)
    await page.getByRole('button', { name: 'Go' }).click()
    await visitor.solves()
    expect(await site.whenOutcome()).toMatchObject({ kind: 'solved', ticket: expect.stringMatching(realTicket) })
  })

  test('a form goes with a real ticket, by an older script too', async ({ site, visitor, page, context }) => {
    await site.open(form.replace('makeClient()', `makeClient({ script: 'cn-v1' })`))
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Save' }).click()
    await visitor.solves()
    expect(valuesOf(await site.whenSent(), 'ticket')).toEqual([expect.stringMatching(realTicket)])
  })

  test('a script that was preloaded before is used', async ({ site, visitor, page, context }) => {
    await site.open(button)
    await page.evaluate('captcha.preload()')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Go' }).click()
    await visitor.solves()
    expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
  })
})

test.describe('where the network is gone', () => {
  test('one request is made, and the outcome says `offline` at once', async ({ site, page }) => {
    await site.open(button)
    await site.goOffline()
    await page.getByRole('button', { name: 'Go' }).click()
    const start = Date.now()
    const outcome = await site.whenOutcome()
    expect(outcome).toMatchObject({ kind: 'disaster', code: 'offline', ticket: expect.stringMatching(disasterTicket) })
    expect(site.scripts()).toBe(1)
    expect(Date.now() - start).toBeLessThan(3000)
  })

  test('the script is loaded by itself once it is back, and the next challenge works', async ({
    site,
    visitor,
    page,
  }) => {
    await site.open(button)
    await site.goOffline()
    const go = page.getByRole('button', { name: 'Go' })
    await go.click()
    expect(await site.whenOutcome()).toMatchObject({ code: 'offline' })
    const before = site.scripts()
    await site.goOnline()
    await expect.poll(() => site.scripts()).toBeGreaterThan(before)
    await go.click()
    await visitor.solves()
    expect(await site.whenOutcome(2)).toMatchObject({ kind: 'solved' })
  })

  test('and the browser has not noticed, the outcome names what failed', async ({ site, page, context }) => {
    await site.open(button)
    await site.goOffline()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Go' }).click()
    expect(await site.whenOutcome()).toMatchObject({ kind: 'disaster', code: 'script-error' })
  })
})
