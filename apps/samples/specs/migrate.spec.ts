import { disasterTicket, expect, realTicket, test } from '../../pages/harness/test.ts'
import { ada } from '../app/ada.ts'
import { isWide } from '../harness/is-wide.ts'
import { readDropIn, readMigratedPage, type MigratedPage } from '../harness/migrate/migrated-pages.ts'
import { logIn, readFields } from '../harness/migrate/log-in.ts'

const names: MigratedPage[] = ['plain HTML', 'React', ...(isWide ? (['Vue', 'Svelte'] as const) : [])]

test.beforeEach(async ({ page }) => {
  const body = await readDropIn()
  await page.route('**/js/tcaptcha.global.js', (route) => route.fulfill({ contentType: 'text/javascript', body }))
  await page.clock.install()
})

for (const name of names) {
  test(`${name}, before: while the script hangs a click does nothing, for minutes`, async ({ site, page }) => {
    await site.open(await readMigratedPage(name, 'before'), { scenario: 'entry-hang', waitUntil: 'commit' })
    await logIn(page)
    await page.clock.runFor(180_000)
    await logIn(page)
    await page.clock.runFor(1000)
    expect(site.sent).toEqual([])
    expect(site.scripts()).toBeGreaterThan(0)
    // The click threw, where no visitor looks.
    site.errors.length = 0
  })

  test(`${name}, after: while the script hangs a click ends in a disaster ticket`, async ({ site, page }) => {
    await site.open(await readMigratedPage(name, 'after'), { scenario: 'entry-hang', waitUntil: 'commit' })
    await logIn(page)
    await expect.poll(() => site.scripts()).toBeGreaterThan(0)
    await page.clock.runFor(10_000)
    const sent = await site.whenSent()
    expect(sent.url).toBe('/login')
    expect(readFields(sent)).toMatchObject({
      user: ada.email,
      password: ada.password,
      ticket: expect.stringMatching(disasterTicket),
      randstr: expect.stringMatching(/^@\w+$/),
    })
  })

  for (const when of isWide ? (['before', 'after'] as const) : []) {
    test(`${name}, ${when}: who solves the challenge sends the form with a real ticket`, async ({
      site,
      page,
      visitor,
    }) => {
      await page.clock.resume()
      await site.open(await readMigratedPage(name, when))
      await logIn(page)
      await visitor.solves()
      expect(readFields(await site.whenSent())).toMatchObject({ ticket: expect.stringMatching(realTicket) })
      await expect(page.getByRole('status')).toHaveText('Welcome.')
      // Under StrictMode, React's effect of before loads the script twice, and the second one throws.
      if (when === 'before') site.errors.length = 0
    })
  }
}
