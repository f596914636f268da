import { core, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

/** What browsers of some years ago, and pages with partial polyfills, lack. */
const missing: Record<string, string> = {
  requestSubmit: 'delete HTMLFormElement.prototype.requestSubmit',
  'a requestSubmit that takes null': `{
    const { requestSubmit } = HTMLFormElement.prototype
    HTMLFormElement.prototype.requestSubmit = function (...given) {
      if (given.length && !given[0]?.type) throw new TypeError("parameter 1 is not of type 'HTMLElement'")
      requestSubmit.apply(this, given)
    } }`,
  'Promise.any': 'delete Promise.any',
  ResizeObserver: 'delete window.ResizeObserver',
  'AbortSignal.any, AbortSignal.timeout and signal.reason': `
    delete AbortSignal.any; delete AbortSignal.timeout; delete AbortSignal.prototype.reason`,
  'queueMicrotask, structuredClone and replaceAll': `
    delete window.queueMicrotask; delete window.structuredClone; delete String.prototype.replaceAll`,
  'flat, at and hasOwn': 'delete Array.prototype.flat; delete Array.prototype.at; delete Object.hasOwn',
}
const form = `<form id="f" method="post" action="/save">
<label>User <input name="user" value="ada" required></label>
<button name="intent" value="save">Save</button>
<button name="intent" value="delete" formaction="/delete">Delete</button></form>`
const page = (code: string) => `<script>${code}</script>${form}${core}<script>tc.attach(makeClient(), f)</script>`

for (const [what, code] of Object.entries(missing)) {
  test(`without ${what} a form is sent as its button says`, async ({ site, page: tab }) => {
    await site.open(page(code), { scenario: 'solved-without-ui' })
    await tab.getByRole('button', { name: 'Delete' }).click()
    const sent = await site.whenSent()
    expect(sent).toMatchObject({ method: 'POST', url: '/delete' })
    expect(valuesOf(sent, 'intent')).toEqual(['delete'])
    expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  })

  test(`without ${what} a form is sent by Enter, and its validation still counts`, async ({
    site,
    visitor,
    page: tab,
  }) => {
    await site.open(page(code))
    const user = tab.getByLabel('User')
    await user.fill('')
    await user.press('Enter')
    await expect(user).toBeFocused()
    await user.fill('bob')
    await user.press('Enter')
    await visitor.solves()
    const sent = await site.whenSent()
    expect(sent.url).toBe('/save')
    expect(valuesOf(sent, 'user')).toEqual(['bob'])
    expect(valuesOf(sent, 'intent')).toEqual(['save'])
    expect(valuesOf(sent, 'ticket')).toHaveLength(1)
    expect(site.challenges()).toBe(1)
  })
}

test('without requestSubmit the handler of the app sees one submission and can prevent it', async ({
  site,
  page: tab,
}) => {
  await site.open(
    `${page('delete HTMLFormElement.prototype.requestSubmit')}<script>
    f.addEventListener('submit', (event) => {
      event.preventDefault()
      fetch('/own', { method: 'post', body: new FormData(f, event.submitter) })
    })</script>`,
    { scenario: 'solved-without-ui' },
  )
  await tab.getByRole('button', { name: 'Delete' }).click()
  const sent = await site.whenSent()
  expect(sent.url).toBe('/own')
  expect(valuesOf(sent, 'intent')).toEqual(['delete'])
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
  await expect(tab).toHaveTitle('app')
  expect(site.sent).toHaveLength(1)
})
