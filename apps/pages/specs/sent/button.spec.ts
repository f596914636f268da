import type { Page } from '@playwright/test'
import { core, expect, test } from '../../harness/test.ts'

const form = (button: string) => `<form id="f" method="post" action="/save">
<label>User <input name="user" value="ada"></label>${button}</form>${core}
<script>tc.attach(makeClient(), document.querySelector('#ours'))</script>`

const collectWarnings = (page: Page) => {
  const warnings: string[] = []
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  return warnings
}
const told = (page: Page) => page.evaluate(() => window.told)

for (const [what, button] of Object.entries({
  'a button without a type': '<button id="ours">Check</button>',
  'an `<input type="submit">`': '<input id="ours" type="submit" value="Check">',
  'a button with an invalid type': '<button id="ours" type="check">Check</button>',
  'a button with a destination of its own': '<button id="ours" formaction="/elsewhere">Check</button>',
  'a button outside, with `form="f"`': '</form><button id="ours" form="f">Check</button><form>',
  'an `<input type="image">`': '<input id="ours" type="image" alt="Check" width="40" height="40">',
})) {
  test(`${what} opens the challenge and submits nothing; development says why`, async ({ site, visitor, page }) => {
    const warnings = collectWarnings(page)
    await site.open(form(button))
    await page.getByRole('button', { name: 'Check' }).click()
    await visitor.solves()
    await expect.poll(() => told(page)).toEqual([expect.objectContaining({ kind: 'solved' })])
    expect(site.sent).toEqual([])
    await expect(page).toHaveURL('https://app.example/')
    expect(warnings.filter((text) => /type="button"/.test(text))).toHaveLength(1)
  })
}

test('a button with `type="button"`, and one outside of any form, draw no warning', async ({ site, visitor, page }) => {
  const warnings = collectWarnings(page)
  await site.open(
    form('<button id="ours" type="button">Check</button>') +
      `<button id="free">Free</button>
    <script>tc.attach(makeClient(), free)</script>`,
  )
  for (const [at, name] of ['Check', 'Free'].entries()) {
    await page.getByRole('button', { name }).click()
    await visitor.solves()
    await expect.poll(() => told(page)).toHaveLength(at + 1)
  }
  expect(warnings.filter((text) => /type="button"/.test(text))).toEqual([])
  expect(site.sent).toEqual([])
})

test('Enter in a field, which presses our button as the default one, submits nothing either', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(form('<button id="ours">Check</button>'))
  await page.getByLabel('User').press('Enter')
  await visitor.solves()
  await expect.poll(() => told(page)).toEqual([expect.objectContaining({ kind: 'solved' })])
  expect(site.sent).toEqual([])
})

test('a button with a picture in it submits nothing when the picture is clicked', async ({ site, visitor, page }) => {
  await site.open(
    form(
      '<button id="ours"><svg width="40" height="40"><title>Check</title><rect width="40" height="40"/></svg></button>',
    ),
  )
  await page.locator('rect').click()
  await visitor.solves()
  await expect.poll(() => told(page)).toHaveLength(1)
  expect(site.sent).toEqual([])
})

test('after the undo the button submits again', async ({ site, page }) => {
  await site.open(form('<button id="ours">Check</button>').replace('tc.attach(', 'const undo = tc.attach('))
  await page.evaluate('undo()')
  await page.getByRole('button', { name: 'Check' }).click()
  expect((await site.whenSent()).url).toBe('/save')
})

for (const name of ['Directive', 'Slot']) {
  test(`Vue's ${name.toLowerCase()} on a button in a form submits nothing`, async ({ site, visitor, page }) => {
    await site.open(`${core}<script src="/app/button/vue.ts.js"></script>`)
    await page.getByRole('button', { name }).click()
    await visitor.solves()
    await expect.poll(() => told(page)).toEqual([expect.objectContaining({ kind: 'solved' })])
    expect(site.sent).toEqual([])
  })
}
