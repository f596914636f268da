import { core, expect, test, valuesOf } from '../../harness/test.ts'

const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
const save = '<button name="intent" value="save">Save</button>'

/** A form whose buttons the app changes as soon as the captcha is under way. */
const page = (buttons: string, whileBusy: string, form = 'method="post" action="/save"') => `
<form id="f" ${form}><input name="user" value="ada"><span id="buttons">${save}${buttons}</span></form><aside></aside>${core}
<script>
const captcha = makeClient()
const buttons = document.querySelector('#buttons')
const second = () => buttons.children[1]
let isBusy = false
tc.attach(captcha, f)
captcha.subscribe(({ status }) => {
  if (isBusy || status !== 'loading') return
  isBusy = true
  ${whileBusy}
})</script>`
/** Where the challenge itself is beside the point. */
const quick = { scenario: 'solved-without-ui' } as const
const remove = `buttons.innerHTML = '<i>Please wait</i>'`

/** What apps do to the button that was pressed. In all of them it must count as pressed. */
const changes: Record<string, string> = {
  'replaced by a spinner': remove,
  'rendered anew': `buttons.innerHTML = buttons.innerHTML`,
  disabled: `second().disabled = true`,
  'in a fieldset that is disabled': `{
    const set = document.createElement('fieldset'); buttons.before(set); set.append(buttons); set.disabled = true }`,
  'moved out of the form': `document.querySelector('aside').append(second())`,
  'turned into a plain button': `second().type = 'button'`,
  hidden: `second().hidden = true`,
}

for (const [what, whileBusy] of Object.entries(changes)) {
  test(`a button that is ${what} while the visitor is busy still says what is sent where`, async ({
    site,
    visitor,
    page: tab,
  }) => {
    const button = '<button name="intent" value="delete" formaction="/delete">Delete</button>'
    await site.open(page(button, whileBusy), whileBusy === remove ? {} : quick)
    await tab.getByRole('button', { name: 'Delete' }).click()
    if (whileBusy === remove) await visitor.solves()
    const sent = await site.whenSent()
    expect(sent).toMatchObject({ method: 'POST', url: '/delete' })
    expect(valuesOf(sent, 'intent')).toEqual(['delete'])
    expect(valuesOf(sent, 'ticket')).toHaveLength(1)
  })
}

test('the `formmethod` of a button that has gone makes a GET form a POST', async ({ site, page: tab }) => {
  const button = '<button formmethod="post" formaction="/post">Post</button>'
  await site.open(page(button, remove, 'action="/get"'), quick)
  await tab.getByRole('button', { name: 'Post' }).click()
  const sent = await site.whenSent()
  expect(sent).toMatchObject({ method: 'POST', url: '/post' })
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
})

for (const type of ['multipart/form-data', 'text/plain', 'application/x-www-form-urlencoded']) {
  test(`the \`formenctype\` ${type} of a button that has gone is kept`, async ({ site, page: tab }) => {
    const other = type.startsWith('multipart') ? 'text/plain' : 'multipart/form-data'
    const form = `method="post" action="/save" enctype="${other}"`
    await site.open(page(`<button name="intent" value="x" formenctype="${type}">Send</button>`, remove, form), quick)
    await tab.getByRole('button', { name: 'Send' }).click()
    const sent = await site.whenSent()
    expect(sent.type).toBe(type)
    expect(valuesOf(sent, 'intent')).toEqual(['x'])
    expect(valuesOf(sent, 'ticket')).toHaveLength(1)
  })
}

test('the `formtarget` of a button that has gone is kept, and the page stays', async ({ site, page: tab }) => {
  const button = '<button formtarget="frame" formaction="/framed">Send</button>'
  await site.open(`${page(button, remove)}<iframe name="frame"></iframe>`, quick)
  await tab.getByRole('button', { name: 'Send' }).click()
  expect((await site.whenSent()).url).toBe('/framed')
  await expect(tab.frameLocator('iframe').getByRole('heading')).toHaveText('Received')
  await expect(tab).toHaveTitle('app')
})

test('the `formnovalidate` of a button that has gone is kept', async ({ site, page: tab }) => {
  const field = '<input name="mail" type="email" value="not an address">'
  const button = '<button name="intent" value="draft" formnovalidate>Keep as a draft</button>'
  await site.open(page(button + field, 'second().remove()'), quick)
  await tab.getByRole('button', { name: 'draft' }).click()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'intent')).toEqual(['draft'])
  expect(valuesOf(sent, 'mail')).toEqual(['not an address'])
})

test("a picture's button sends where it was clicked", async ({ site, page: tab }) => {
  const image = `<input type="image" name="at" alt="Picture" src="${dot}" width="40" height="40">`
  await site.open(page(image, ''), quick)
  await tab.getByRole('button', { name: 'Picture' }).click({ position: { x: 7, y: 9 } })
  const sent = await site.whenSent()
  expect(sent.fields).toEqual(
    expect.arrayContaining([
      ['at.x', '7'],
      ['at.y', '9'],
    ]),
  )
  expect(valuesOf(sent, 'intent')).toEqual([])
})

test('nothing of the substitute for a button that has gone stays in the page', async ({ site, page: tab }) => {
  const button = '<button name="intent" value="x" formtarget="frame">Send</button>'
  await site.open(`${page(button, remove)}<iframe name="frame"></iframe>`, quick)
  await tab.getByRole('button', { name: 'Send' }).click()
  await site.whenSent()
  await expect(tab.frameLocator('iframe').getByRole('heading')).toHaveText('Received')
  await expect(tab.locator('button, input[type=submit], input[name=intent]')).toHaveCount(0)
})
