import { expect, test } from '../playground.ts'

test('a worker that a static build left at this address is dismissed: its code is of another day', async ({
  playground,
}) => {
  const { page } = playground
  const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  await playground.open('blocked')
  expect(await registrations()).toBe(0)
  await page.evaluate(async () => {
    const claimed = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
    await navigator.serviceWorker.register('service-worker.js')
    await claimed
  })
  const byWorker: string[] = []
  page.on('response', (response) => void (response.fromServiceWorker() && byWorker.push(response.url())))
  await page.reload()
  await playground.ready()
  expect(await registrations()).toBe(0)
  await playground.login()
  await expect(playground.verdict).toHaveAttribute('data-met', 'true')
  expect(byWorker).toEqual([])
})
