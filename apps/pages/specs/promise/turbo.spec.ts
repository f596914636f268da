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
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Two')
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
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('One')
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
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('One')
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
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('One')
  await go.click()
  await visitor.drags()
  expect(await site.whenOutcome(2)).toMatchObject({ kind: 'solved' })
})

test('an app that resets before Turbo caches the page finds no dead challenge in it later', async ({
  site,
  visitor,
  page: tab,
}) => {
  await tab.evaluate(`addEventListener('turbo:before-cache', () => captcha.reset())`)
  await tab.getByRole('button', { name: 'Go' }).click()
  await visitor.seesChallenge()
  await tab.evaluate(`Turbo.visit('/')`)
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('One')
  expect(await site.whenOutcome()).toEqual({ kind: 'closed', by: 'reset' })
  await tab.goBack()
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Two')
  await tab.getByRole('button', { name: 'Go' }).click()
  await visitor.solves()
  expect(await site.whenOutcome(2)).toMatchObject({ kind: 'solved' })
})
