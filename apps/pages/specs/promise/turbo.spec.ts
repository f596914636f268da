import { core, expect, test } from '../../harness/test.ts'

/** Turbo 8 and one client in the head; the pages are visited, never loaded. */
const page = (name: string, link: string) => `<!doctype html><html lang="en"><head><title>${name}</title>
<script src="/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>${core}
<script>const captcha = makeClient(); window.loads = (window.loads ?? 0) + 1</script></head>
<body><h1>${name}</h1><a href="${link}">${link}</a> <button onclick="ask(captcha)">Go</button></body></html>`

test.beforeEach(async ({ site, page: tab }) => {
  site.serve('/two', page('Two', '/'))
  await site.open(page('One', '/two'))
  await tab.getByRole('link').click()
  await expect(tab.getByRole('heading')).toHaveText('Two')
})

test.afterEach(async ({ page: tab }) => {
  // Otherwise the document would be another one, and nothing shown.
  expect(await tab.evaluate('loads')).toBe(1)
})

test('an open challenge ends as `removed` when the visitor goes back, and the next one works', async ({
  site,
  visitor,
  page: tab,
}) => {
  const go = tab.getByRole('button', { name: 'Go' })
  await go.click()
  await visitor.seesChallenge()
  await tab.goBack()
  await expect(tab.getByRole('heading')).toHaveText('One')
  expect(await site.whenOutcome()).toEqual({ kind: 'closed', by: 'removed' })
  await go.click()
  await visitor.solves()
  expect(await site.whenOutcome(2)).toMatchObject({ kind: 'solved' })
})

test('an open challenge ends as `removed` when the app visits another page, and the next one works', async ({
  site,
  visitor,
  page: tab,
}) => {
  const go = tab.getByRole('button', { name: 'Go' })
  await go.click()
  await visitor.seesChallenge()
  await tab.evaluate(`Turbo.visit('/')`)
  await expect(tab.getByRole('heading')).toHaveText('One')
  expect(await site.whenOutcome()).toEqual({ kind: 'closed', by: 'removed' })
  await go.click()
  await visitor.solves()
  expect(await site.whenOutcome(2)).toMatchObject({ kind: 'solved' })
})

test('challenges before and after a visit both work', async ({ site, visitor, page: tab }) => {
  const go = tab.getByRole('button', { name: 'Go' })
  await go.click()
  await visitor.solves()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
  await tab.getByRole('link').click()
  await expect(tab.getByRole('heading')).toHaveText('One')
  await go.click()
  await visitor.drags()
  expect(await site.whenOutcome(2)).toMatchObject({ kind: 'solved' })
})

test('a page that Turbo kept with a challenge on it shows none when it comes back', async ({
  site,
  visitor,
  page: tab,
}) => {
  await tab.getByRole('button', { name: 'Go' }).click()
  await visitor.seesChallenge()
  await tab.evaluate(`Turbo.visit('/')`)
  await expect(tab.getByRole('heading')).toHaveText('One')
  await site.whenOutcome()
  await tab.goBack()
  await expect(tab.getByRole('heading')).toHaveText('Two')
  await tab.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect(await site.whenOutcome(2)).toMatchObject({ kind: 'solved' })
})
