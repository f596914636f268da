import { core, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

const shoelace = '<script src="/app/shoelace/index.ts.js"></script>'
const form = `<form id="f" method="post" action="/save"><sl-input label="User" name="user" value="ada" required></sl-input>
<sl-button type="submit" name="intent" value="save">Save</sl-button>
<sl-button type="submit" name="intent" value="delete" formaction="/delete">Delete</sl-button></form>`
const guard = `${core}<script>tc.attach(makeClient(), f)</script>`

test('a `<sl-button type="submit">` is the button that was pressed', async ({ site, visitor, page }) => {
  await site.open(shoelace + form + guard)
  await page.getByRole('button', { name: 'Delete' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(sent).toMatchObject({ method: 'POST', url: '/delete' })
  expect(valuesOf(sent, 'intent')).toEqual(['delete'])
  expect(valuesOf(sent, 'user')).toEqual(['ada'])
  expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  expect(site.challenges()).toBe(1)
})

test('Enter in a `<sl-input>` submits the form', async ({ site, visitor, page }) => {
  await site.open(shoelace + form + guard)
  await page.getByLabel('User').press('Enter')
  await visitor.solves()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'user')).toEqual(['ada'])
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
})

test("Shoelace's own validation decides before the captcha by way of `validate`", async ({ site, visitor, page }) => {
  await site.open(`${shoelace}${form.replace('value="ada" ', '')}${core}
<script>tc.attach(makeClient(), f, { validate: () => f.reportValidity() })</script>`)
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByLabel('User')).toBeFocused()
  await page.keyboard.type('ada')
  expect(site.scripts()).toBe(0)
  await page.getByRole('button', { name: 'Delete' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'user')).toEqual(['ada'])
  expect(site.challenges()).toBe(1)
})

const dialog = `${shoelace}<sl-dialog id="d" label="Log in" open>${form}</sl-dialog>${core}`

test('a form in an open `<sl-dialog>` is sent after a challenge solved by mouse', async ({ site, visitor, page }) => {
  await site.open(`${dialog}<script>tc.attach(makeClient(), f)</script>`)
  await page.getByRole('button', { name: 'Save' }).click()
  await visitor.drags()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'intent')).toEqual(['save'])
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
})

test('a form in a `<sl-dialog>` that lifts its focus trap while the challenge is open is sent by keys alone', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`${dialog}<script>tc.attach(makeClient({ onEvent({ type }) {
    if (type === 'open') d.modal.activateExternal()
    if (type === 'close') d.modal.deactivateExternal()
  } }), f)</script>`)
  await page.getByLabel('User').press('Enter')
  await visitor.solves()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'user')).toEqual(['ada'])
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
})

test('`attach` on a `<sl-button>` opens the challenge', async ({ site, visitor, page }) => {
  await site.open(`${shoelace}<sl-button id="go">Go</sl-button>${core}<script>tc.attach(makeClient(), go)</script>`)
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  await expect.poll(() => page.evaluate(() => window.told)).toEqual([expect.objectContaining({ kind: 'solved' })])
})

/** Custom elements of an app's own that submit, in the three ways that there are. */
const submitters: Record<string, [code: string, url: string, intent: string[]]> = {
  'by `requestSubmit()` of its internals': ['this.internals.form.requestSubmit()', '/save', []],
  'by a button that it adds for the moment': [
    `const button = Object.assign(document.createElement('button'), { hidden: true, name: 'intent', value: 'x' })
    button.setAttribute('formaction', '/other')
    this.internals.form.append(button); button.click(); button.remove()`,
    '/other',
    ['x'],
  ],
  'by a button that it passes and then removes': [
    `const button = Object.assign(document.createElement('button'), { hidden: true, name: 'intent', value: 'x' })
    this.internals.form.append(button); this.internals.form.requestSubmit(button); button.remove()`,
    '/save',
    ['x'],
  ],
}

for (const [how, [code, url, intent]] of Object.entries(submitters)) {
  test(`a form-associated custom element submits ${how}`, async ({ site, visitor, page }) => {
    await site.open(`<form id="f" method="post" action="/save"><x-field name="state"></x-field><x-send role="button">Send</x-send></form>${core}
<script>
class Field extends HTMLElement {
  static formAssociated = true
  connectedCallback() { this.attachInternals().setFormValue('from a custom element') }
}
class Send extends HTMLElement {
  static formAssociated = true
  internals = this.attachInternals()
  connectedCallback() { this.addEventListener('click', () => { ${code} }) }
}
customElements.define('x-field', Field)
customElements.define('x-send', Send)
tc.attach(makeClient(), f)</script>`)
    await page.getByRole('button', { name: 'Send' }).click()
    await visitor.solves()
    const sent = await site.whenSent()
    expect(sent.url).toBe(url)
    expect(valuesOf(sent, 'intent')).toEqual(intent)
    expect(valuesOf(sent, 'state')).toEqual(['from a custom element'])
    expect(valuesOf(sent, 'ticket')).toHaveLength(1)
    await expect(page).toHaveTitle('received')
  })
}
