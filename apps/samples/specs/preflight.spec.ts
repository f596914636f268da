import { expect, test } from '@playwright/test'
import { createVisitor } from '../../pages/harness/visitor.ts'
import { toProxyHeaders, type Site } from '../harness/site/create-site.ts'
import { isWide } from '../harness/is-wide.ts'
import { serverNames, type ServerName } from '../harness/docs/servers.ts'
import { startOrigin, type OtherOrigin } from '../harness/site/start-origin.ts'
import { startSite } from '../harness/site/start-site.ts'

for (const name of ['express', 'workers'] as const) {
  test.describe(`${name} server`, () => {
    test.describe.configure({ mode: 'default' })
    let origin: OtherOrigin
    let site: Site
    test.beforeAll(async () => {
      origin = await startOrigin()
      site = await startSite(name, 'plain', { origin: origin.url })
      await origin.show(site)
    })
    test.afterAll(async () => {
      origin.stop()
      await site.stop()
    })

    test('a page of the origin that it allows logs in, by a ticket in headers', async ({ page }) => {
      await page.goto(origin.url)
      await page.getByRole('button').click()
      await createVisitor(page).solves()
      await expect(page.locator('output')).toHaveText('204 null')
    })

    test('a page of the origin that it allows can read that it was refused', async ({ page }) => {
      await page.goto(origin.url)
      await page.getByRole('button').click()
      await createVisitor(page).closes()
      await expect(page.locator('output')).toHaveText('403 required')
    })

    test('a page of any other origin gets nothing, and spends no ticket', async ({ page }) => {
      const other = await startOrigin()
      await other.show(site)
      const said = site.server.said().length
      await page.goto(other.url)
      await page.getByRole('button').click()
      await expect(page.locator('output')).toHaveText(/Failed to fetch/)
      expect(site.server.said().slice(said)).not.toContain('verified')
      other.stop()
    })
  })
}

const others: ServerName[] = isWide ? serverNames.filter((name) => !/express|workers|better/.test(name)) : []
for (const name of others) {
  test(`${name} server: preflights are answered, and refusals are readable`, async () => {
    const origin = 'https://shop.example'
    const site = await startSite(name, 'plain', { origin })
    const ask = (init: RequestInit) =>
      fetch(site.server.url + site.login, {
        ...init,
        headers: { ...toProxyHeaders('203.0.113.7'), origin, ...init.headers },
      })
    const preflight = await ask({
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-captcha-ticket' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/x-captcha-ticket|^\*$/)
    const refusal = await ask({ method: 'POST' })
    expect(refusal.status).toBe(403)
    expect(refusal.headers.get('x-tcaptcha')).toBe('required')
    expect(refusal.headers.get('access-control-allow-origin')).toBe(origin)
    expect(refusal.headers.get('access-control-expose-headers')).toBe('x-tcaptcha')
    await site.stop()
  })
}
