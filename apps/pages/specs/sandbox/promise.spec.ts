import { core, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

/** What stands in for the browser's own Promise on real pages. */
const promises: Record<string, string> = {
  'zone.js 0.11': '<script src="/npm/zone.js/bundles/zone.umd.js"></script>',
  'a Promise without its newer functions': `<script>
    window.Promise = class extends Promise {}
    for (const name of ['any', 'allSettled', 'try', 'withResolvers']) {
      delete Object.getPrototypeOf(Promise)[name]
    }</script>`,
  'a Promise that settles in tasks, as old polyfills do': `<script>
    const RealPromise = Promise
    window.Promise = class Late extends RealPromise {
      then(...given) {
        const slow = (fn) => fn && ((value) => new RealPromise((go) => setTimeout(go)).then(() => fn(value)))
        return super.then(...given.map(slow))
      }
    }</script>`,
}
const form = `<button onclick="ask(captcha)">Go</button>
<form id="f" method="post" action="/save"><button name="intent" value="save">Save</button></form>
${core}<script>const captcha = makeClient(); tc.attach(makeClient(), f)</script>`

for (const [what, script] of Object.entries(promises)) {
  for (const scenario of ['entry-fails-once', 'works'] as const) {
    test(`with ${what} a challenge comes (${scenario})`, async ({ site, visitor, page }) => {
      await site.open(script + form, { scenario })
      await page.getByRole('button', { name: 'Go' }).click()
      await visitor.solves()
      expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
      expect(site.scripts()).toBe(scenario === 'works' ? 1 : 2)
    })
  }

  test(`with ${what} a second source is asked where the first fails`, async ({ site, visitor, page }) => {
    const sources = `makeClient({ script: ['https://turing.captcha.gtimg.com/404/TJCaptcha.js', 'cn'] })`
    await page.route('**/404/**', (route) => route.abort())
    await site.open(script + form.replace('makeClient()', sources))
    await page.getByRole('button', { name: 'Go' }).click()
    await visitor.solves()
    expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
  })

  test(`with ${what} a form is sent with a ticket by a click, and offline by Enter`, async ({ site, page }) => {
    await site.open(script + form, { scenario: 'solved-without-ui' })
    await page.getByRole('button', { name: 'Save' }).click()
    expect(valuesOf(await site.whenSent(), 'ticket')).toEqual([expect.stringMatching(realTicket)])
    await expect(page).toHaveTitle('received')
    await site.open(script + form)
    await site.goOffline()
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    const sent = await site.whenSent(2)
    expect(valuesOf(sent, 'intent')).toEqual(['save'])
    expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(/^trerror_1001_/)])
  })
}
