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

test('the search waits for the word that pinyin comes to, and leaves its keys to the keyboard', async ({
  playground,
}) => {
  const { page } = playground
  await playground.open('works')
  const search = page.getByRole('searchbox')
  const found = page.locator('.found')
  const links = page.locator('.groups').getByRole('link')
  const keyboard = await page.context().newCDPSession(page)
  await search.press('Control+a')
  const all = await links.count()
  for (const text of ['g', 'guang', 'guang’gao']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await expect(search).toHaveValue(text)
  }
  await expect(found).toBeEmpty()
  await expect(links).toHaveCount(all)
  // As they come from keyboards that choose by them.
  const press = (key: string) =>
    search.evaluate((field, init) => field.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })), {
      key,
      isComposing: true,
    })
  for (const key of ['ArrowDown', 'Enter', 'Escape']) await press(key)
  await expect(search).toBeFocused()
  expect(page.url()).toMatch(/#\/works$/)
  await keyboard.send('Input.insertText', { text: '广告' })
  await expect(search).toHaveValue('广告')
  await expect(found).toHaveText(/^\d+ of \d+ states$/)
  await search.press('Enter')
  await expect(page).not.toHaveURL(/#\/works$/)
})
