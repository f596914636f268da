import type { Page } from '@playwright/test'
import { core, disasterTicket, expect, test, valuesOf } from '../../harness/test.ts'

const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
const form = `<form id="f" method="post" action="/save">
<label>User <input name="user" value="ada"></label>
<button name="intent" value="save">Save</button>
<button name="intent" value="delete" formaction="/delete">Delete</button>
<input type="image" name="at" alt="Picture" src="${dot}" width="40" height="40">
</form>
<button form="f" name="intent" value="outside" formaction="/outside">Outside</button>${core}`
const guarded = `${form}<script>tc.attach(makeClient(), f)</script>`

const button = (page: Page, name: string) => page.getByRole('button', { name })
const ways: Record<string, { act: (page: Page) => Promise<void>; url: string; field: [string, string] }> = {
  'a click on its button': {
    act: (page) => button(page, 'Save').click(),
    url: '/save',
    field: ['intent', 'save'],
  },
  'a click on another button': {
    act: (page) => button(page, 'Delete').click(),
    url: '/delete',
    field: ['intent', 'delete'],
  },
  'Enter in a field': {
    act: (page) => page.getByLabel('User').press('Enter'),
    url: '/save',
    field: ['intent', 'save'],
  },
  'Space on a button': {
    act: (page) => button(page, 'Delete').press('Space'),
    url: '/delete',
    field: ['intent', 'delete'],
  },
  'a click on a picture': {
    act: (page) => button(page, 'Picture').click({ position: { x: 7, y: 9 } }),
    url: '/save',
    field: ['at.x', '7'],
  },
  'a button outside of the form': {
    act: (page) => button(page, 'Outside').click(),
    url: '/outside',
    field: ['intent', 'outside'],
  },
}

for (const [way, { act, url, field }] of Object.entries(ways)) {
  test(`a form that is submitted by ${way} while the browser is offline goes, once, with a disaster ticket`, async ({
    site,
    page,
  }) => {
    await site.open(guarded)
    await site.goOffline()
    await act(page)
    const sent = await site.whenSent()
    expect(sent).toMatchObject({ method: 'POST', url })
    expect(sent.fields).toContainEqual(field)
    expect(valuesOf(sent, 'user')).toEqual(['ada'])
    expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(disasterTicket)])
    expect(valuesOf(sent, 'randstr')).toHaveLength(1)
    await expect(page.getByRole('heading')).toHaveText('Received')
    expect(site.sent).toHaveLength(1)
  })
}

/** Sends by itself, so that the page stays for a second submission. */
const bySelf = `<script>
f.addEventListener('submit', (event) => {
  event.preventDefault()
  fetch(event.submitter.formAction, { method: 'post', body: new FormData(f, event.submitter) })
})</script>`

test('a second submission goes too while the library still remembers that the script failed', async ({
  site,
  page,
}) => {
  await site.open(guarded + bySelf, { scenario: 'entry-404' })
  await button(page, 'Save').click()
  await site.whenSent()
  await button(page, 'Delete').click()
  const sent = await site.whenSent(2)
  expect(sent.url).toBe('/delete')
  expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(disasterTicket)])
})

for (const [what, scenario] of [
  ['an error', 'error-1005'],
  ['a ticket', 'solved-without-ui'],
  ['an exception', 'show-throws'],
] as const) {
  test(`a form goes where the preloaded vendor answers with ${what} at once`, async ({ site, page }) => {
    await site.open(
      `${form}<script>const client = makeClient(); tc.attach(client, f); window.ready = client.preload()</script>`,
      { scenario },
    )
    await page.evaluate('ready')
    await page.getByLabel('User').press('Enter')
    const sent = await site.whenSent()
    expect(valuesOf(sent, 'intent')).toEqual(['save'])
    expect(valuesOf(sent, 'ticket')).toHaveLength(1)
  })
}

test('a form goes where `recover` decides and the vendor throws in the very first task', async ({ site, page }) => {
  await site.open(
    `${form}<script>
    window.TencentCaptcha = function () { throw new Error('blocked') }
    tc.attach(makeClient({ recover: () => 'ticket' }), f)</script>`,
  )
  await button(page, 'Delete').click()
  const sent = await site.whenSent()
  expect(sent).toMatchObject({ method: 'POST', url: '/delete' })
  expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(disasterTicket)])
})
