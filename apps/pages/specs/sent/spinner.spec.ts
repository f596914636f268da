import { expect, test, valuesOf } from '../../harness/test.ts'

/** A whole document, so that the fixture knows which of its kinds is meant. */
const app = (path: string, mode: string) =>
  `<!doctype html><html lang="en" data-mode="${mode}"><meta charset="utf-8"><title>app</title><body><script src="/app/busy/${path}.js"></script>`

for (const path of ['react.tsx', 'vue.ts', 'svelte.ts']) {
  test(`${path}: the button that was pressed counts, though a spinner stands in for it while the visitor is busy`, async ({
    site,
    visitor,
    page,
  }) => {
    await site.open(app(path, 'native'))
    await page.getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText('Please wait')).toBeVisible()
    await visitor.solves()
    const sent = await site.whenSent()
    expect(sent).toMatchObject({ method: 'POST', url: '/delete' })
    expect(valuesOf(sent, 'intent')).toEqual(['delete'])
    expect(valuesOf(sent, 'user')).toEqual(['ada'])
    expect(valuesOf(sent, 'ticket')).toHaveLength(1)
  })

  test(`${path}: after a challenge that was closed, another button counts`, async ({ site, visitor, page }) => {
    await site.open(app(path, 'native'))
    await page.getByRole('button', { name: 'Delete' }).click()
    await visitor.closes()
    await page.getByRole('button', { name: 'Save' }).click()
    await visitor.solves()
    const sent = await site.whenSent()
    expect(sent.url).toBe('/save')
    expect(valuesOf(sent, 'intent')).toEqual(['save'])
  })
}

test('`formAction={fn}` of React gets the ticket, once, from the button that stays', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(app('react.tsx', 'kept'))
  await page.getByRole('button', { name: 'Delete' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(sent.url).toBe('/delete')
  expect(valuesOf(sent, 'user')).toEqual(['ada'])
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
})

test('`action={fn}` of React gets the ticket, though the button has gone', async ({ site, visitor, page }) => {
  await site.open(app('react.tsx', 'function'))
  await page.getByRole('button', { name: 'Save' }).click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(sent.url).toBe('/save')
  expect(valuesOf(sent, 'intent')).toEqual(['save'])
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
})

test('`formAction={fn}` of a button that has gone sends nothing elsewhere, and an error says so', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(app('react.tsx', 'function'))
  await page.getByRole('button', { name: 'Delete' }).click()
  await visitor.solves()
  await site.whenError(/formAction/i)
  await expect(page.getByRole('button', { name: 'Delete' })).toBeVisible()
  expect(site.sent).toEqual([])
})
