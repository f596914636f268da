import { expect, test } from '../playground.ts'

test('the outage plays where only files are served, too', async ({ playground: { page } }) => {
  await page.goto('./#/outage?honest=20&attack=60&speed=300')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.locator('[data-band=evidence]')).toHaveAttribute('data-value', 'api-down')
})
