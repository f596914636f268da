import { core, expect, realTicket, test, valuesOf, type Sent } from '../../harness/test.ts'

const form = (attributes = '') => `<form id="f" ${attributes}><label>User <input name="user" value="ada"></label>
<button name="intent" value="save">Save</button></form>`
const guard = '<script>tc.attach(makeClient(), f)</script>'
const jquery = '<script src="/npm/jquery/dist/jquery.js"></script>'
const htmx = '<script src="/npm/htmx.org/dist/htmx.js"></script>'

function expectOneTicket(sent: Sent): void {
  expect(valuesOf(sent, 'user')).toEqual(['ada'])
  expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  expect(valuesOf(sent, 'randstr')).toHaveLength(1)
}

for (const [reader, data] of Object.entries({
  'serialize()': `$(this).serialize()`,
  'serializeArray()': `$(this).serializeArray()`,
  'a selector of its fields': `$.param($('#f :input[name]').map((_, e) => ({ name: e.name, value: e.value })).get())`,
})) {
  test(`jQuery's ${reader} has the ticket`, async ({ site, visitor, page }) => {
    await site.open(`${jquery}${form('method="post"')}${core}${guard}<script>
      $('#f').on('submit', function (event) { event.preventDefault(); $.post('/own', ${data}) })</script>`)
    await page.getByRole('button', { name: 'Save' }).click()
    await visitor.solves()
    const sent = await site.whenSent()
    expect(sent).toMatchObject({ method: 'POST', url: '/own' })
    expectOneTicket(sent)
  })
}

test('a handler that jQuery delegated from the document has the ticket, and is called once', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`${jquery}${form('method="post"')}${core}${guard}<script>
    $(document).on('submit', 'form', function () { $.post('/own', $(this).serialize()); return false })</script>`)
  await page.getByLabel('User').press('Enter')
  await visitor.solves()
  expectOneTicket(await site.whenSent())
  await expect(page).toHaveTitle('app')
  expect(site.sent).toHaveLength(1)
})

for (const [what, attributes] of Object.entries({
  'with `hx-post` on the form': 'hx-post="/own" hx-swap="none"',
  'boosted by `hx-boost`': 'method="post" action="/own" hx-boost="true"',
  'with `hx-encoding="multipart/form-data"`': 'hx-post="/own" hx-swap="none" hx-encoding="multipart/form-data"',
})) {
  test(`htmx 1.9 sends the ticket of a form ${what}`, async ({ site, visitor, page }) => {
    await site.open(`${htmx}${form(attributes)}${core}${guard}`)
    await page.getByRole('button', { name: 'Save' }).click()
    await visitor.solves()
    const sent = await site.whenSent()
    expect(sent).toMatchObject({ method: 'POST', url: '/own' })
    expectOneTicket(sent)
    expect(valuesOf(sent, 'intent')).toEqual(['save'])
    expect(site.sent).toHaveLength(1)
  })
}

test('htmx 1.9 sends a second form that it swapped in, with a ticket of its own', async ({ site, visitor, page }) => {
  site.serve('/part', form('hx-post="/own" hx-swap="none"'))
  await site.open(`${htmx}<div id="part" hx-get="/part" hx-trigger="load, again">…</div>${core}<script>
    htmx.onLoad(() => document.querySelectorAll('form').forEach((form) => tc.attach(makeClient(), form)))</script>`)
  const save = page.getByRole('button', { name: 'Save' })
  await save.click()
  await visitor.solves()
  const first = await site.whenSent()
  await page.evaluate(`htmx.trigger('#part', 'again')`)
  await expect(page.locator('input[data-tcaptcha]')).toHaveCount(0)
  await save.click()
  await visitor.solves()
  const second = await site.whenSent(2)
  expectOneTicket(second)
  expect(valuesOf(second, 'ticket')).not.toEqual(valuesOf(first, 'ticket'))
})

test('Turbo 8 sends the ticket with the button that was pressed', async ({ site, visitor, page }) => {
  await site.open(`<!doctype html><html lang="en"><head><title>app</title>
<script src="/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>${core}</head><body>
${form('method="post" action="/save"')}<button form="f" name="intent" value="delete" formaction="/delete">Delete</button>
${guard}</body></html>`)
  await page.getByRole('button', { name: 'Delete' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(sent).toMatchObject({ method: 'POST', url: '/delete' })
  expectOneTicket(sent)
  expect(valuesOf(sent, 'intent')).toEqual(['delete'])
})

test('Turbo 8 sends the ticket though the app puts a spinner in place of the buttons', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`<!doctype html><html lang="en"><head><title>app</title>
<script src="/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>${core}</head><body>
<form id="f" method="post" action="/save"><input name="user" value="ada"><span id="buttons">
<button name="intent" value="save">Save</button><button name="intent" value="delete" formaction="/delete">Delete</button>
</span></form><script>
const captcha = makeClient()
tc.attach(captcha, f)
captcha.subscribe(({ status }) => { if (status === 'loading') buttons.innerHTML = '<i>Please wait</i>' })
</script></body></html>`)
  await page.getByRole('button', { name: 'Delete' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(sent).toMatchObject({ method: 'POST', url: '/delete' })
  expectOneTicket(sent)
  expect(valuesOf(sent, 'intent')).toEqual(['delete'])
})
