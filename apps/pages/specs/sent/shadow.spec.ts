import { core, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

/** `f` in a shadow root, in as many as `depth`. */
const inShadow = (form: string, mode = 'open', depth = 1) => `<div id="host"></div>${core}<script>
let root = host
for (let i = 0; i < ${depth}; i++) {
  const inner = root.attachShadow({ mode: '${mode}' })
  inner.innerHTML = '<div></div>'
  root = inner.firstElementChild
}
root.innerHTML = ${JSON.stringify(form)}
tc.attach(makeClient(), root.querySelector('form'))</script>`
const buttons = '<label>User <input name="user" value="ada"></label><button name="intent" value="save">Save</button>'
const quick = { scenario: 'solved-without-ui' } as const

for (const [where, mode, depth] of [
  ['a shadow root', 'open', 1],
  ['nested shadow roots', 'open', 3],
] as const) {
  test(`a GET form in ${where} is refused`, async ({ site, page }) => {
    await site.open(inShadow(`<form action="/search">${buttons}</form>`, mode, depth), quick)
    await page.getByRole('button', { name: 'Save' }).click()
    await site.whenError(/GET|method/)
    expect(site.sent).toEqual([])
    await expect(page).toHaveURL('https://app.example/')
  })

  test(`a POST form in ${where} is sent with a ticket`, async ({ site, visitor, page }) => {
    await site.open(inShadow(`<form method="post" action="/save">${buttons}</form>`, mode, depth))
    await page.getByRole('button', { name: 'Save' }).click()
    await visitor.solves()
    const sent = await site.whenSent()
    expect(valuesOf(sent, 'intent')).toEqual(['save'])
    expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  })
}

test('a GET form in a closed shadow root is refused, by Enter too', async ({ site, page }) => {
  await site.open(inShadow(`<form action="/search">${buttons}</form>`, 'closed'), quick)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await site.whenError(/GET|method/)
  expect(site.sent).toEqual([])
})

test('a GET form in the document is refused', async ({ site, page }) => {
  await site.open(
    `<form id="f" action="/search">${buttons}</form>${core}<script>tc.attach(makeClient(), f)</script>`,
    quick,
  )
  await page.getByRole('button', { name: 'Save' }).click()
  await site.whenError(/GET|method/)
  expect(site.sent).toEqual([])
})

test('a button with `formmethod="get"` in a POST form of a shadow root is refused', async ({ site, page }) => {
  const get = '<button formmethod="get" formaction="/search">Search</button>'
  await site.open(inShadow(`<form method="post" action="/save">${buttons}${get}</form>`), quick)
  await page.getByRole('button', { name: 'Search' }).click()
  await site.whenError(/GET|method/)
  expect(site.sent).toEqual([])
})

test('a GET form in a shadow root that the app sends itself gets its ticket', async ({ site, page }) => {
  await site.open(
    `${inShadow(`<form action="/search">${buttons}</form>`)}<script>
    root.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault()
      fetch('/own', { method: 'post', body: new FormData(event.target) })
    })</script>`,
    quick,
  )
  await page.getByRole('button', { name: 'Save' }).click()
  const sent = await site.whenSent()
  expect(sent.url).toBe('/own')
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
})

test('a button in a shadow root opens the challenge, and gets the focus back', async ({ site, visitor, page }) => {
  await site.open(`<div id="host"></div>${core}<script>
    const root = host.attachShadow({ mode: 'open' })
    root.innerHTML = '<button>Go</button>'
    tc.attach(makeClient(), root.firstElementChild)</script>`)
  await page.getByRole('button', { name: 'Go' }).press('Enter')
  await visitor.closes()
  await expect.poll(() => page.evaluate(() => window.told)).toEqual([{ kind: 'closed', by: 'visitor' }])
  await expect(page.getByRole('button', { name: 'Go' })).toBeFocused()
})
