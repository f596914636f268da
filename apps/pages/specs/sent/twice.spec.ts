import { core, expect, test, valuesOf } from '../../harness/test.ts'

const form = '<form id="f" method="post" action="/save"><button name="intent" value="save">Save</button></form>'

for (const [what, script] of Object.entries({
  'with one client':
    'const captcha = makeClient(); tc.attach(captcha, f); tc.attach(captcha, f); tc.attach(captcha, f)',
  'with a client each time': 'tc.attach(makeClient(), f); tc.attach(makeClient(), f); tc.attach(makeClient(), f)',
  'and undone between': 'tc.attach(makeClient(), f)(); tc.attach(makeClient(), f)(); tc.attach(makeClient(), f)',
  'and the first undone': 'const undo = tc.attach(makeClient(), f); tc.attach(makeClient(), f); undo()',
  'and the first undone twice': 'const undo = tc.attach(makeClient(), f); undo(); tc.attach(makeClient(), f); undo()',
})) {
  test(`a form attached three times ${what} asks for one challenge and is sent once`, async ({
    site,
    visitor,
    page,
  }) => {
    await site.open(`${form}${core}<script>${script}</script>`)
    await page.getByRole('button', { name: 'Save' }).click()
    await visitor.solves()
    const sent = await site.whenSent()
    expect(valuesOf(sent, 'ticket')).toHaveLength(1)
    await expect(page).toHaveTitle('received')
    expect(site.challenges()).toBe(1)
    expect(site.sent).toHaveLength(1)
  })

  test(`a button attached three times ${what} opens one challenge`, async ({ site, page }) => {
    await site.open(`<button id="f">Go</button>${core}<script>${script}</script>`, { scenario: 'solved-without-ui' })
    await page.getByRole('button', { name: 'Go' }).click()
    await expect.poll(() => page.evaluate(() => window.told)).toEqual([expect.objectContaining({ kind: 'solved' })])
    expect(site.challenges()).toBe(1)
  })
}

test('the last undo gives the form back to the page, whatever its order', async ({ site, page }) => {
  await site.open(`${form}${core}<script>
    const undos = [tc.attach(makeClient(), f), tc.attach(makeClient(), f)]
    undos.forEach((undo) => undo())</script>`)
  await page.getByRole('button', { name: 'Save' }).click()
  expect(valuesOf(await site.whenSent(), 'ticket')).toEqual([])
  expect(site.scripts()).toBe(0)
})

/** As Turbo's guide has it: a handler in the head that runs after each visit, and a form that Turbo keeps. */
const page = (name: string, link: string) => `<!doctype html><html lang="en"><head><title>${name}</title>
<script src="/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>${core}
<script>addEventListener('turbo:load', () => document.querySelectorAll('form').forEach((form) => tc.attach(makeClient(), form)))</script>
</head><body><h1>${name}</h1><a href="${link}">${link}</a>
<form id="f" method="post" action="/save" data-turbo="false" data-turbo-permanent><label>User <input name="user"></label>
<button name="intent" value="save">Save</button></form></body></html>`

test('a form that Turbo kept through three visits, each of which attached it, asks for one challenge', async ({
  site,
  visitor,
  page: tab,
}) => {
  site.serve('/two', page('Two', '/'))
  await site.open(page('One', '/two'))
  await tab.getByLabel('User').fill('ada')
  for (const name of ['Two', 'One', 'Two']) {
    await tab.getByRole('link').click()
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(name)
  }
  await tab.getByRole('button', { name: 'Save' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'user')).toEqual(['ada'])
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
  await expect(tab).toHaveTitle('received')
  expect(site.challenges()).toBe(1)
})
