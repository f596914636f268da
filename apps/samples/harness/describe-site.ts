import { expect, test } from '@playwright/test'
import { ada } from '../app/ada.ts'
import { toProxyHeaders, type Site } from './site/create-site.ts'
import { isWide } from './is-wide.ts'
import { openSite, type Visit } from './visit.ts'

export interface SiteTests {
  /** Solved and in an outage only, unless the run is wide. */
  isShort: boolean
  /** Whose one-time codes the site has: the recipe's, or its framework's. */
  codes: 'recipe' | 'own' | 'none'
}

/** What a visitor meets at a site made of a page and a server of the docs, one after the other: the outage stays. */
export function describeSite(title: string, { isShort, codes }: SiteTests, start: () => Promise<Site>): void {
  test.describe(title, () => {
    test.describe.configure({ mode: 'default' })
    let started: Site | undefined
    const getSite = () => {
      if (!started) throw new Error('The site has not started.')
      return started
    }
    test.beforeAll(async () => {
      started = await start()
    })
    test.afterAll(() => started?.stop())

    const whenVisited = (title: string, body: (visit: Visit, site: Site) => Promise<void>) =>
      test(title, async ({ page }) => {
        const site = getSite()
        const visit = await openSite(page, site)
        await body(visit, site).catch((error: unknown) => {
          throw new Error(`${String(error)}\nThe server said:\n${site.server.said()}`, { cause: error })
        })
        await page.unrouteAll({ behavior: 'ignoreErrors' })
        expect(visit.errors, 'uncaught errors of the page').toEqual([])
      })

    test('it has probed the vendor’s hosts after the first visitor at the latest', async () => {
      const { server, login, vendor } = getSite()
      await fetch(server.url + login, { method: 'POST', headers: toProxyHeaders('203.0.113.7') })
      await expect.poll(() => vendor.simulator.requests.length, { intervals: [20] }).toBeGreaterThan(0)
    })

    if (codes === 'recipe') {
      test('a form on another site gets no code and no cookie', async () => {
        const { server, mailbox } = getSite()
        const body = JSON.stringify({ user: ada.email, password: ada.password })
        for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
          const headers = { ...toProxyHeaders('203.0.113.7'), 'content-type': type }
          const response = await fetch(`${server.url}/login-code`, { method: 'POST', headers, body })
          // SvelteKit itself refuses forms of other sites, with 403.
          expect([403, 415]).toContain(response.status)
          expect(response.headers.getSetCookie()).toEqual([])
        }
        expect(mailbox.mails).toEqual([])
      })
    }

    whenVisited('a visitor who solves the challenge gets in', async ({ logIn, visitor, seesIn }, { server }) => {
      await logIn()
      await visitor.drags()
      await seesIn()
      expect(server.said()).toContain('"type":"verified","reason":"passed"')
    })

    if (!isShort || isWide) {
      whenVisited(
        'a visitor who closes the challenge does not get in, and the page says so',
        async ({ logIn, visitor, seesNotIn }) => {
          await logIn()
          await visitor.closes()
          await seesNotIn(/closed|Solve the challenge|no robot/)
        },
      )
    }

    if (codes !== 'none' && (!isShort || isWide)) {
      whenVisited('a visitor who is refused twice gets in by a one-time code', async (visit, { vendor }) => {
        vendor.simulator.setApiScenario('code-21')
        await visit.logIn()
        await visit.visitor.solves()
        await visit.seesNotIn(/no robot/)
        // `captchaFetch` counts the answer without a ticket, too.
        if (!(await visit.seesCodeLink())) {
          await visit.logInAgain()
          await visit.visitor.solves()
        }
        await visit.followsCodeLink()
        await visit.logInByCode()
        await visit.seesIn()
        vendor.simulator.setApiScenario('works')
      })
    }

    test('a forged x-forwarded-for is ignored', async () => {
      const { server, login } = getSite()
      const headers = toProxyHeaders('198.51.100.9', '192.0.2.1')
      expect((await fetch(server.url + login, { method: 'POST', headers })).status).toBe(403)
      await server.whenSaid(/"reason":"ticket-missing".*"network":"198\.51\.100\.0\/24"/)
      expect(server.said()).not.toContain('192.0.2.')
    })

    whenVisited('a visitor who can’t load the script gets in while the API is down', async (visit, site) => {
      await visit.blockVendor()
      await site.breakApi()
      await visit.logIn()
      await visit.seesIn()
      expect(site.server.said()).toContain('"type":"degraded","reason":"api-down"')
    })
  })
}
