import { expect, test } from '../playground.ts'

test('the reason is told in the language of the shell, the answer in none', async ({ playground }) => {
  const { page, judgement } = playground
  await playground.open('expired')
  await playground.login()
  await expect(judgement).toContainText('The ticket is older than five minutes.')
  await page.getByRole('radio', { name: '中文' }).check()
  await expect(judgement).toContainText('超过五分钟。')
  await expect(page.locator('.answer')).toHaveText('403 {"error":"captcha"}')
})

test('an outage of one run is none of the next', async ({ playground }) => {
  const state = playground.page.locator('[data-fact=state] dd')
  await playground.open('outage-disaster')
  await expect(state).toContainText('api-down')
  await playground.open('blocked')
  await expect(state).toContainText('healthy')
})

test('a pass in an outage is charged, a refusal is not', async ({ playground }) => {
  const left = playground.page.locator('[data-ring=subject]')
  await playground.open('outage-no-visit-token')
  await playground.login()
  await expect(playground.judgement).toHaveAttribute('data-reason', 'visit-token-missing')
  await expect(left).toHaveAttribute('data-left', '2')
  await playground.open('outage-disaster')
  await playground.login()
  await expect(playground.judgement).toHaveAttribute('data-reason', 'api-down')
  await expect(left).toHaveAttribute('data-left', '1')
})

test('a visit token is never stored, and a wish that makes no sense changes nothing', async ({ request }) => {
  const headers = { 'x-playground-session': `wish-${crypto.randomUUID()}` }
  const issued = await request.post('/api/visit-token', { headers })
  expect(issued.headers()['cache-control']).toBe('no-store')
  const wish = await request.post('/api/server', { headers, data: { api: 'constructor' } })
  expect(wish.status()).toBe(400)
  const server = (await (await request.get('/api/server', { headers })).json()) as { api: string }
  expect(server.api).toBe('works')
  expect((await request.get('/api/server')).status()).toBe(400)
})

test('an outage is found without another visitor, and the page shows it without a click', async ({ playground }) => {
  const { page } = playground
  const state = page.locator('[data-fact=state] dd')
  await playground.open('api-internal-error')
  await playground.login()
  await expect(playground.judgement).toHaveAttribute('data-reason', 'not-verified')
  await page.getByRole('button', { name: '15 s later' }).click()
  await expect(page.locator('[data-fact=canary] dd')).toContainText('2 bad in a row')
  await expect(state).toContainText('suspected')
  // The third canary, ten seconds of real time later, and then the page's next look.
  await expect(state).toContainText('api-down', { timeout: 20_000 })
})

test('a store in trouble is the operator’s to see, not the visitor’s', async ({ playground }) => {
  const { page } = playground
  const store = page.locator('[data-fact=store] dd')
  await playground.open('verified')
  await expect(store).toHaveCount(0)
  await playground.open('store-silent')
  await playground.login()
  await expect(playground.verdict).toHaveAttribute('data-met', 'true')
  await expect(store).toContainText('no answer')
  await expect(page.locator('.answer')).toHaveText(/^200 /)
  await playground.open('store-full')
  await playground.login()
  await expect(store).toHaveText('full replay 1 failure')
  // The vendor has confirmed the ticket: no trouble of the server's refuses it.
  await expect(page.locator('.answer')).toHaveText(/^200 /)
  await playground.open('outage-store-full')
  await playground.login()
  // Neither the ticket nor the visit token finds room.
  await expect(store).toHaveText('full replay 2 failures')
  await expect(page.locator('.answer')).toHaveText('403 {"error":"captcha"}')
})
