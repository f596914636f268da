import { missing, missingApis } from '../../harness/missing-apis.ts'
import { core, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

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
}

// What a submission by Enter goes through.
for (const [what, code] of Object.entries(missing).filter(([name]) => /ubmit|formdata|lack$/.test(name))) {
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

for (const what of ['requestSubmit', 'what Chrome 66, Firefox 69 and iOS 12 lack']) {
  test(`without ${what} the app's click handlers hear of one click`, async ({ site, page: tab }) => {
    await site.open(
      `${page(missing[what] ?? '')}<script>
      window.heard = []
      for (const target of [document, f, f.elements[2]]) target.addEventListener('click', () => heard.push(target.nodeName))
      f.addEventListener('submit', (event) => {
        event.preventDefault()
        fetch('/own', { method: 'post', body: new FormData(f) })
      })</script>`,
      { scenario: 'solved-without-ui' },
    )
    await tab.getByRole('button', { name: 'Delete' }).click()
    expect(valuesOf(await site.whenSent(), 'ticket')).toHaveLength(1)
    expect(await tab.evaluate('heard.join()')).toBe('BUTTON,FORM,#document')
  })
}

for (const [title, code] of [
  ['with requestSubmit', ''],
  ['without requestSubmit', missingApis.requestSubmit],
] as const) {
  test(`${title} a click that the app's submit handler makes is heard`, async ({ site, page: tab }) => {
    await site.open(
      `${page(code)}<button id="other" onclick="this.textContent = 'heard'">Other</button><script>
      f.addEventListener('submit', (event) => {
        event.preventDefault()
        other.click()
      })</script>`,
      { scenario: 'solved-without-ui' },
    )
    await tab.getByRole('button', { name: 'Save' }).click()
    await expect(tab.locator('#other')).toHaveText('heard')
  })
}

test('without event.submitter a button outside of the form is known by its click', async ({ site, page: tab }) => {
  await site.open(
    `${page(missingApis.SubmitEvent)}<button form="f" name="intent" value="later"><span>Later</span></button>`,
    { scenario: 'solved-without-ui' },
  )
  await tab.getByText('Later').click()
  expect(valuesOf(await site.whenSent(), 'intent')).toEqual(['later'])
})

test('without event.submitter a click that sent nothing is forgotten', async ({ site, page: tab }) => {
  await site.open(
    `${page(missingApis['event.submitter'])}<script>
    f.elements[2].addEventListener('click', (event) => event.preventDefault())</script>
    <button id="other" onclick="setTimeout(() => f.requestSubmit())">By script</button>`,
    { scenario: 'solved-without-ui' },
  )
  await tab.getByRole('button', { name: 'Delete' }).click()
  await tab.getByRole('button', { name: 'By script' }).click()
  const sent = await site.whenSent()
  expect(sent.url).toBe('/save')
  expect(valuesOf(sent, 'intent')).toEqual([])
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
})

test('a form that is attached again after an undo sends once, without the signal option of listeners', async ({
  site,
  page: tab,
}) => {
  await site.open(
    `<script>${missingApis['the signal option of listeners']}</script>${form}${core}<script>
    const client = makeClient()
    tc.attach(client, f)()
    tc.attach(client, f)</script>`,
    { scenario: 'solved-without-ui' },
  )
  await tab.getByRole('button', { name: 'Save' }).click()
  expect(valuesOf(await site.whenSent(), 'ticket')).toHaveLength(1)
  expect(site.sent).toHaveLength(1)
})

const withoutAbort = 'delete window.AbortController; delete window.AbortSignal'

for (const [what, below] of [
  ['AbortController', withoutAbort],
  ['getRootNode', 'delete Node.prototype.getRootNode'],
] as const) {
  test(`below the floor, without ${what}, a form is sent without a ticket, to the answer of the server`, async ({
    site,
    page: tab,
  }) => {
    await site.open(page(below))
    await tab.getByRole('button', { name: 'Delete' }).click()
    const sent = await site.whenSent()
    expect(sent.url).toBe('/delete')
    expect(valuesOf(sent, 'intent')).toEqual(['delete'])
    expect(valuesOf(sent, 'ticket')).toEqual([])
    expect(site.challenges()).toBe(0)
  })
}

test('below the floor a button and execute() still get an outcome', async ({ site, page: tab }) => {
  await site.open(
    `<script>${withoutAbort}</script><button id="b">Go</button>${core}<script>
    window.results = []
    const client = makeClient({ onResult: ({ kind, error, ticket }) => results.push([kind, error.code, !!ticket]) })
    const undo = tc.attach(client, b)
    client.preload()</script>`,
  )
  await tab.getByRole('button', { name: 'Go' }).click()
  await expect.poll(() => tab.evaluate('results')).toEqual([['disaster', 'internal', true]])
  expect(await tab.evaluate('undo(), client.execute().then(({ kind }) => kind)')).toBe('disaster')
})
