import { expect, it } from 'vitest'
import { type Bench, startBench } from '../bench/start-bench.ts'

const from = { headers: { 'x-forwarded-for': '203.0.113.7' } }

async function startLogin(): Promise<Bench & { form: object }> {
  const bench = await startBench({ example: 'guard' })
  return { ...bench, form: { ...bench.api.vendor.issue(), user: 'someone' } }
}

it('lets in who brings a ticket in the body, and leaves the body readable', async () => {
  const { app, form } = await startLogin()
  const response = await app.post('/login', form, from)
  expect([response.status, await response.text()]).toEqual([200, '{"user":"someone","watch":false}'])
})

it('takes the ticket from a form, too', async () => {
  const { app, api } = await startLogin()
  const body = new URLSearchParams(Object.entries(api.vendor.issue()))
  const headers = { ...from.headers, 'content-type': 'application/x-www-form-urlencoded' }
  // The example reads JSON: that it comes so far is what counts.
  expect(await (await app.post('/login', undefined, { body, headers })).text()).toMatch(/^thrown: SyntaxError/)
})

it('refuses a ticket that was used, and none, with 403', async () => {
  const { app, form } = await startLogin()
  await app.post('/login', form, from)
  for (const body of [form, { user: 'someone' }]) {
    const response = await app.post('/login', body, from)
    expect([response.status, await response.text()]).toEqual([403, '{"error":"captcha"}'])
    expect(response.headers.get('x-tcaptcha')).toBe('required')
  }
})

it('refuses a body that was read before it could look, and tells the console', async () => {
  const { app, form } = await startLogin()
  expect((await app.post('/login-after-validator', form, from)).status).toBe(403)
  await app.whenSaid(/(body was read before)/)
})

it('looks at API and script hosts when the server starts', async () => {
  const { app } = await startLogin()
  const evidence = await (await app.post('/start', {})).json()
  expect(evidence).toMatchObject({ state: 'healthy', canary: { health: 'good' } })
})

it('issues a visit token', async () => {
  const { app } = await startLogin()
  const response = await app.post('/captcha-visit-token', {}, from)
  expect([response.status, await response.json()]).toEqual([
    200,
    { visitToken: expect.stringMatching(/^tcb1\.190000000\./) },
  ])
})
