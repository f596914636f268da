import { core, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

const form = `<form id="f" method="post" action="/save"><label>User <input name="user" value="ada"></label>
<button name="intent" value="save">Save</button></form>${core}<script>tc.attach(makeClient(), f)</script>`
const post = (body: string, when = '') => `<script>
f.addEventListener('submit', async (event) => {
  event.preventDefault()
  ${when}
  fetch('/own', { method: 'post', body: ${body} })
})</script>`

/** How apps read a form, at the end of which stands one request. */
const readers: Record<string, string> = {
  '`new FormData(form, submitter)`': post('new FormData(f, event.submitter)'),
  '`new URLSearchParams(new FormData(form))`': post('new URLSearchParams(new FormData(f))'),
  'a `FormData` made after a pause': post('new FormData(f)', 'await new Promise((go) => setTimeout(go, 300))'),
  'a `FormData` made in a capturing handler of the document': `<script>
    let data
    document.addEventListener('submit', () => { data = new FormData(f) }, true)</script>${post('data')}`,
  'a `FormData` made in a capturing handler of the form': `<script>
    let data
    f.addEventListener('submit', () => { data = new FormData(f) }, true)</script>${post('data')}`,
  '`form.elements`': post('new URLSearchParams([...f.elements].filter((e) => e.name).map((e) => [e.name, e.value]))'),
  '`form.elements.ticket`': post(
    'new URLSearchParams({ user: f.elements.user.value, ticket: f.elements.ticket.value, randstr: f.randstr.value })',
  ),
  '`querySelectorAll("[name]")` after a pause': post(
    'new URLSearchParams([...f.querySelectorAll("[name]")].map((e) => [e.name, e.value]))',
    'await new Promise((go) => setTimeout(go, 300))',
  ),
  'JSON made of entries': post('new URLSearchParams(JSON.parse(JSON.stringify(Object.fromEntries(new FormData(f)))))'),
  'a clone of the form': post('new FormData(f.cloneNode(true))'),
  'a global handler that reads `event.target`': `<script>
    addEventListener('submit', (event) => {
      event.preventDefault()
      fetch('/own', { method: 'post', body: new FormData(event.target) })
    })</script>`,
}

for (const [reader, script] of Object.entries(readers)) {
  test(`${reader} has ticket and randstr, each once`, async ({ site, page }) => {
    await site.open(form + script, { scenario: 'solved-without-ui' })
    await page.getByRole('button', { name: 'Save' }).click()
    const sent = await site.whenSent()
    expect(sent.url).toBe('/own')
    expect(valuesOf(sent, 'user')).toEqual(['ada'])
    expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
    expect(valuesOf(sent, 'randstr')).toEqual([expect.stringMatching(/^@/)])
  })
}

test('a native submission into a frame has ticket and randstr, each once, and the next one others', async ({
  site,
  page,
}) => {
  const frame = '<iframe name="sink" title="sink"></iframe>'
  await site.open(form.replace('action=', 'target="sink" action=') + frame, { scenario: 'solved-without-ui' })
  const save = page.getByRole('button', { name: 'Save' })
  await save.click()
  const first = await site.whenSent()
  await save.click()
  const second = await site.whenSent(2)
  for (const sent of [first, second]) {
    expect(valuesOf(sent, 'ticket')).toHaveLength(1)
    expect(valuesOf(sent, 'randstr')).toHaveLength(1)
    expect(valuesOf(sent, 'intent')).toEqual(['save'])
  }
  expect(valuesOf(second, 'ticket')).not.toEqual(valuesOf(first, 'ticket'))
})

test('a reader of the second submission never gets the ticket of the first', async ({ site, page }) => {
  const body = 'new URLSearchParams([...f.elements].filter((e) => e.name).map((e) => [e.name, e.value]))'
  await site.open(form + post(body), { scenario: 'solved-without-ui' })
  const user = page.getByLabel('User')
  await user.press('Enter')
  const first = await site.whenSent()
  await user.press('Enter')
  const second = await site.whenSent(2)
  expect(valuesOf(second, 'ticket')).toHaveLength(1)
  expect(valuesOf(second, 'ticket')).not.toEqual(valuesOf(first, 'ticket'))
})

test('the visit token is among the fields, by the names of the app', async ({ site, page }) => {
  const fields = `{ ticket: 'captcha[ticket]', randstr: 'captcha[randstr]', visitToken: 'captcha[visit]' }`
  const body = 'new URLSearchParams([...f.elements].filter((e) => e.name).map((e) => [e.name, e.value]))'
  await site.open(
    form.replace('makeClient(), f)', `makeClient({ visitToken: 'tcb1.x' }), f, { fields: ${fields} })`) + post(body),
    { scenario: 'solved-without-ui' },
  )
  await page.getByRole('button', { name: 'Save' }).click()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'captcha[ticket]')).toEqual([expect.stringMatching(realTicket)])
  expect(valuesOf(sent, 'captcha[randstr]')).toHaveLength(1)
  expect(valuesOf(sent, 'captcha[visit]')).toEqual(['tcb1.x'])
  expect(valuesOf(sent, 'ticket')).toEqual([])
})
