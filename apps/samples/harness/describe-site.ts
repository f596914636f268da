import { expect, test } from '@playwright/test'
import type { Site } from './create-site.ts'
import { openSite, type Visit } from './visit.ts'

const refused = /no robot/

/** What a visitor meets at a site made of a page and a server of the docs, one after the other: the outage stays. */
export function describeSite(title: string, start: () => Promise<Site>): void {
  test.describe(title, () => {
    test.describe.configure({ mode: 'default' })
    let site: Site
    test.beforeAll(async () => {
      site = await start()
    })
    test.afterAll(() => site.stop())

    const whenVisited = (title: string, body: (visit: Visit) => Promise<void>) =>
      test(title, async ({ page: tab }) => {
        const visit = await openSite(tab, site)
        await body(visit).catch((error: unknown) => {
          throw new Error(`${String(error)}\nThe server said:\n${site.server.said()}`, { cause: error })
        })
        await tab.unrouteAll({ behavior: 'ignoreErrors' })
        expect(visit.errors, 'uncaught errors of the page').toEqual([])
      })

    whenVisited('who solves the challenge is in', async ({ logIn, visitor, seesIn }) => {
      await logIn()
      await visitor.drags()
      await seesIn()
    })

    whenVisited('who closes the challenge is not in, and is told so', async ({ logIn, visitor, seesNotIn }) => {
      await logIn()
      await visitor.closes()
      await seesNotIn(/closed|Solve the challenge|no robot/)
    })

    whenVisited('who is refused twice is let in by a one-time code', async (visit) => {
      site.vendor.simulator.setApiScenario('code-21')
      await visit.logIn()
      await visit.visitor.solves()
      await visit.seesNotIn(refused)
      // `captchaFetch` counts the answer without a ticket, too.
      if (!(await visit.seesCodeLink())) {
        await visit.logInAgain()
        await visit.visitor.solves()
      }
      await visit.followsCodeLink()
      await visit.logInByCode()
      await visit.seesIn()
      site.vendor.simulator.setApiScenario('works')
    })

    whenVisited('who can load nothing of the vendor’s is in while its API is down, too', async (visit) => {
      visit.blockVendor()
      await site.breakApi()
      await visit.logIn()
      await visit.seesIn()
      expect(site.server.said()).toContain('"type":"degraded","reason":"api-down"')
    })
  })
}
