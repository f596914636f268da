import { disasterTicket, expect, realTicket, test } from '../../pages/harness/test.ts'
import { ada } from '../app/ada.ts'
import { isWide } from '../harness/is-wide.ts'
import { logIn, readFields } from '../harness/migrate/log-in.ts'
import {
  newPageNames,
  readDropIn,
  readMigratedPage,
  readNewPage,
  type MigratedPage,
} from '../harness/migrate/migrated-pages.ts'

const names: MigratedPage[] = ['plain HTML', 'React']
if (isWide) names.push('Vue', 'Svelte', 'a Vue composable')
const givenUp = {
  ticket: expect.stringMatching(disasterTicket),
  randstr: expect.stringMatching(/^@\w+$/),
}
const hanging = { scenario: 'entry-hang', waitUntil: 'commit' } as const

test.beforeEach(async ({ page }) => {
  const body = await readDropIn()
  await page.route('**/js/tcaptcha.global.js', (route) => route.fulfill({ contentType: 'text/javascript', body }))
  await page.clock.install()
})

for (const name of names) {
  test(`${name}, before: while the script hangs a click does nothing, for minutes`, async ({ site, page }) => {
    await site.open(await readMigratedPage(name, 'before'), hanging)
    await logIn(page)
    await page.clock.runFor(180_000)
    await logIn(page)
    await page.clock.runFor(1000)
    expect(site.sent).toEqual([])
    expect(site.scripts()).toBeGreaterThan(0)
    // The click threw, where no visitor looks. Away from the page, as a request that ends now throws once more.
    await page.goto('about:blank')
    site.errors.length = 0
  })

  test(`${name}, after: while the script hangs a click ends in a disaster ticket`, async ({ site, page }) => {
    await site.open(await readMigratedPage(name, 'after'), hanging)
    await logIn(page)
    await expect.poll(() => site.scripts()).toBeGreaterThan(0)
    await page.clock.runFor(10_000)
    const sent = await site.whenSent()
    const typed = { user: ada.email, password: ada.password }
    expect(readFields(sent)).toMatchObject({ ...givenUp, ...(sent.url === '/login' ? typed : {}) })
  })

  for (const when of isWide ? (['before', 'after'] as const) : []) {
    test(`${name}, ${when}: a visitor who solves the challenge sends a real ticket`, async ({
      site,
      page,
      visitor,
    }) => {
      await page.clock.resume()
      await site.open(await readMigratedPage(name, when))
      await logIn(page)
      await visitor.solves()
      expect(readFields(await site.whenSent())).toMatchObject({ ticket: expect.stringMatching(realTicket) })
      // Under StrictMode, React's effect of before loads the script twice, and the second one throws.
      if (when === 'before') site.errors.length = 0
    })
  }
}

for (const name of isWide ? newPageNames : []) {
  test(`${name}: while the script hangs a click ends in a disaster ticket`, async ({ site, page }) => {
    await site.open(await readNewPage(name), hanging)
    await logIn(page)
    await expect.poll(() => site.scripts()).toBeGreaterThan(0)
    await page.clock.runFor(10_000)
    expect(readFields(await site.whenSent())).toMatchObject(givenUp)
  })

  test(`${name}: a visitor who closes the challenge sends nothing, and can solve the next one`, async ({
    site,
    page,
    visitor,
  }) => {
    await page.clock.resume()
    await site.open(await readNewPage(name))
    await logIn(page)
    await visitor.closes()
    await visitor.seesNone()
    await logIn(page)
    await visitor.drags()
    expect(readFields(await site.whenSent())).toMatchObject({ ticket: expect.stringMatching(realTicket) })
  })
}
