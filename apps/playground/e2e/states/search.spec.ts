import { expect, test } from '../playground.ts'

test('the search finds words of both languages in any order, and says how many states it found', async ({
  playground,
}) => {
  const { page } = playground
  await playground.open('works')
  const search = page.getByRole('searchbox')
  const found = page.locator('.found')
  const links = page.locator('.groups').getByRole('link')
  await expect(found).toBeEmpty()
  await search.fill('timeout script')
  await expect(found).toHaveText(/^\d+ of \d+ states$/)
  await expect(links.filter({ hasText: /^Hangs$/ })).toBeVisible()
  await search.fill('广告')
  await expect(page.getByRole('link', { name: 'Blocked for one visitor' })).toBeVisible()
  await expect(found).toHaveText(new RegExp(`^${await links.count()} of `))
  await search.fill('nonsense')
  await expect(links).toHaveCount(0)
  await expect(found).toHaveText('No scenario matches.')
  await expect(found).toHaveRole('status')
})
