import { expect, it } from 'vitest'
import { startBench } from '../../bench/start-bench.ts'

const from = { headers: { 'x-forwarded-for': '203.0.113.7' } }

/** A login that Node's own request brings to an adapter, and whose handler reads the body after the guard. */
async function startLogin() {
  const { app, api } = await startBench({ example: 'verify' })
  const send = async (body: object) => {
    const response = await app.post('/node-login', body, from)
    return [response.status, await response.text()]
  }
  return { send, issue: api.vendor.issue }
}

it.each([0, 100_000, 900_000])(
  'finds the ticket in a body with %d bytes more, and leaves all of it to the handler',
  async (size) => {
    const { send, issue } = await startLogin()
    const body = { ...issue(), padding: 'x'.repeat(size) }
    expect(await send(body)).toEqual([200, `in ${JSON.stringify(body)}`])
  },
)

it('refuses a ticket that was used, none, and one in more than 1 MiB', async () => {
  const { send, issue } = await startLogin()
  const form = issue()
  await send(form)
  for (const body of [form, { user: 'someone' }, { ...issue(), padding: 'x'.repeat(1_100_000) }])
    expect(await send(body)).toEqual([403, '{"error":"captcha"}'])
})
