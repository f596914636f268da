import { expect, test } from '@playwright/test'
import { ada } from '../app/ada.ts'
import { toProxyHeaders, type Site } from '../harness/site/create-site.ts'
import { startSite } from '../harness/site/start-site.ts'

test.describe('codes of better-auth', () => {
  test.describe.configure({ mode: 'default' })
  let site: Site
  test.beforeAll(async () => {
    site = await startSite('better-auth', 'plain', { env: { NODE_ENV: 'development' } })
  })
  test.afterAll(() => site.stop())

  let addresses = 0
  /** By default from an address that nobody had before. */
  async function post(path: string, body: object, address = `198.51.100.${(addresses += 1)}`): Promise<number> {
    const headers = { ...toProxyHeaders(address), 'content-type': 'application/json', origin: site.server.url }
    const url = `${site.server.url}/api/auth${path}`
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status
  }
  const ask = (email: string, address?: string) =>
    post('/email-otp/send-verification-otp', { email, type: 'sign-in' }, address)

  test('an address may ask three times a minute, even outside production', async () => {
    const statuses = []
    for (let asked = 0; asked < 4; asked += 1) statuses.push(await ask('nobody@example.com', '203.0.113.9'))
    expect(statuses).toEqual([200, 200, 200, 429])
  })

  test('of one user 25 codes are tried in an hour, however many are made, from wherever and for whatever', async () => {
    const paths = ['/sign-in/email-otp', '/email-otp/reset-password', '/email-otp/check-verification-otp']
    const guess = (tried: number) =>
      post(paths[tried % 3] ?? '', {
        email: tried % 2 ? ada.email : ada.email.toUpperCase(),
        otp: 'wrong',
        password: 'of the attacker',
        type: 'sign-in',
      })
    for (let tried = 0; tried < 25; tried += 1) {
      if (tried % 4 === 0) await ask(ada.email)
      expect(await guess(tried)).not.toBe(429)
    }
    for (let tried = 25; tried < 28; tried += 1) expect(await guess(tried)).toBe(429)
    // Others still try.
    expect(await post('/sign-in/email-otp', { email: 'nobody@example.com', otp: 'wrong' })).toBe(400)
  })
})
