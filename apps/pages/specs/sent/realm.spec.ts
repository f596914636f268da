import { core, expect, realTicket, test, valuesOf } from '../../harness/test.ts'

const form = (action: string) =>
  `<form method="post" action="https://app.example${action}"><label>User <input name="user"></label><button name="intent" value="save">Save</button></form>`

test('a form that React draws into a frame is held and sent with a ticket, and its fields open nothing', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(`${core}<script src="/app/realm/react-portal.tsx.js"></script>`)
  const frame = page.frameLocator('iframe[title=preview]')
  await frame.getByLabel('User').click()
  await page.keyboard.type('ada')
  await frame.getByLabel('User').press('Tab')
  expect(site.scripts()).toBe(0)
  await frame.getByRole('button', { name: 'Save' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(sent).toMatchObject({ method: 'POST', url: '/framed' })
  expect(valuesOf(sent, 'user')).toEqual(['ada'])
  expect(valuesOf(sent, 'intent')).toEqual(['save'])
  expect(valuesOf(sent, 'ticket')).toEqual([expect.stringMatching(realTicket)])
  expect(site.challenges()).toBe(1)
})

test('Enter in a field of a frame submits with the default button', async ({ site, visitor, page }) => {
  await site.open(`<iframe title="preview" srcdoc='${form('/framed')}'></iframe>${core}<script>
    addEventListener('load', () => tc.attach(makeClient(), frames[0].document.forms[0]))</script>`)
  await page.frameLocator('iframe[title=preview]').getByLabel('User').press('Enter')
  await visitor.solves()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'intent')).toEqual(['save'])
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
})

/** Where else a form of another realm, or of another document, comes from. */
const origins: Record<string, string> = {
  'made in a frame and moved here': `const made = frames[0].document.createElement('form'); made.innerHTML = parsed.innerHTML`,
  'parsed by DOMParser and adopted': `const made = document.adoptNode(parsed)`,
  'cloned from a template': `const template = document.createElement('template'); template.innerHTML = source
    const made = template.content.firstElementChild.cloneNode(true)`,
  'imported from a frame that has gone': `const frame = frames[0].document
    frame.body.innerHTML = source; const made = frame.forms[0]; document.querySelector('iframe').remove()`,
}

for (const [origin, script] of Object.entries(origins)) {
  test(`a form ${origin} is held and sent with a ticket`, async ({ site, visitor, page }) => {
    await site.open(`<iframe title="empty"></iframe>${core}<script>
      const source = ${JSON.stringify(form('/moved'))}
      const parsed = new DOMParser().parseFromString(source, 'text/html').forms[0]
      ${script}
      made.method = 'post'; made.action = '/moved'
      document.body.append(made)
      tc.attach(makeClient(), made)</script>`)
    await page.getByRole('button', { name: 'Save' }).click()
    await visitor.solves()
    const sent = await site.whenSent()
    expect(sent).toMatchObject({ method: 'POST', url: '/moved' })
    expect(valuesOf(sent, 'intent')).toEqual(['save'])
    expect(valuesOf(sent, 'ticket')).toHaveLength(1)
  })
}

test('a button in a frame opens the challenge in the page', async ({ site, visitor, page }) => {
  await site.open(`<iframe title="toolbar" srcdoc="<button>Go</button>"></iframe>${core}<script>
    addEventListener('load', () => tc.attach(makeClient(), frames[0].document.querySelector('button')))</script>`)
  await page.frameLocator('iframe[title=toolbar]').getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  await expect.poll(() => page.evaluate(() => window.told)).toEqual([expect.objectContaining({ kind: 'solved' })])
})

test('a container in a frame of this page takes an embedded challenge', async ({ site, visitor, page }) => {
  await site.open(`<button onclick="ask(captcha)">Go</button>
<iframe title="side" srcdoc="<div id=box></div>" width="400" height="400"></iframe>${core}<script>
    const captcha = makeClient({ vendor: { type: 'embed' }, element: () => frames[0].document.querySelector('#box') })</script>`)
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
})
