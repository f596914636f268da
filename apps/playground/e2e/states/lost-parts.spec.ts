import { expect, test } from '../playground.ts'

test('what is to be read about a state is fetched again by whoever asks for it', async ({ playground }) => {
  const { page } = playground
  await page.route('**/assets/reading-*.json', (route) => route.fulfill({ status: 404, body: '<h1>Not here</h1>' }))
  await playground.open('blocked')
  const lost = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
  await expect(lost).toHaveCount(1)
  await page.unrouteAll()
  await lost.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(page.getByText('What to do about it')).toBeVisible()
  await expect(lost).toHaveCount(0)
})

test('a part that has gone with a newer build takes nothing else with it', async ({ playground }) => {
  const { page } = playground
  await page.route('**/assets/code-body-*.js', (route) => route.fulfill({ status: 404 }))
  await playground.open('works')
  await page.getByText('Code of this state').click()
  const lost = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
  await expect(lost.getByRole('button', { name: 'Reload the page' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  // Nor does a page.
  await page.route('**/assets/matrix-*.js', (route) => route.abort())
  await page.goto('#/matrix')
  await expect(lost).toBeVisible()
  await page.goto('#/works')
  await playground.ready()
})
