import type { Page } from '@playwright/test'
import { core, expect, test, valuesOf } from '../../harness/test.ts'

const app = `${core}<script src="/app/suspense/react.tsx.js"></script>`

async function suspendAgain(page: Page): Promise<void> {
  await page.evaluate('suspend()')
  await expect(page.getByText('Loading', { exact: true })).toBeVisible()
  await expect(page.getByText('loaded', { exact: true })).toBeVisible()
}

test('`execute()` survives that Suspense suspends again under the open challenge', async ({ site, visitor, page }) => {
  await site.open(app)
  await page.getByRole('button', { name: 'Go' }).click()
  await visitor.seesChallenge()
  await suspendAgain(page)
  await visitor.solves()
  expect(await site.whenOutcome()).toMatchObject({ kind: 'solved' })
})

test('a form is sent, or its visitor is told, when Suspense suspends again under the open challenge', async ({
  site,
  visitor,
  page,
}) => {
  await site.open(app)
  const save = page.getByRole('button', { name: 'Save' })
  await save.click()
  await visitor.seesChallenge()
  await suspendAgain(page)
  const isTold = () =>
    page
      .locator('[role=status]')
      .filter({ hasText: /not sent/ })
      .isVisible()
  await expect.poll(async () => (await visitor.sees()) || isTold(), 'a challenge, or a word to the visitor').toBe(true)
  if (!(await visitor.sees())) await save.click()
  await visitor.solves()
  const sent = await site.whenSent()
  expect(valuesOf(sent, 'intent')).toEqual(['save'])
  expect(valuesOf(sent, 'ticket')).toHaveLength(1)
})

test('a form is held as before after Suspense suspended again', async ({ site, visitor, page }) => {
  await site.open(app)
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
  await suspendAgain(page)
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await visitor.solves()
  expect(valuesOf(await site.whenSent(), 'ticket')).toHaveLength(1)
  expect(site.challenges()).toBe(1)
})
