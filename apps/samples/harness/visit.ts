import { expect, type Page, type Route } from '@playwright/test'
import { routeSimulator } from '../../../packages/simulator/src/playwright.ts'
import { createVisitor, type Visitor } from '../../pages/harness/visitor.ts'
import { ada } from '../app/ada.ts'
import { toProxyHeaders, type Site } from './site/create-site.ts'

/** A visitor at the login page of a site. */
export interface Visit {
  visitor: Visitor
  /** Uncaught errors of the page. */
  errors: string[]
  /** Nothing of the vendor's can be loaded from now on, not by this visitor. */
  blockVendor: () => Promise<void>
  /** Fills the form by the keyboard, and sends it by the mouse. */
  logIn: () => Promise<void>
  /** Presses the button again, with what the form has. */
  logInAgain: () => Promise<void>
  /** Whether the page offers another way. */
  seesCodeLink: () => Promise<boolean>
  /** Takes the other way that the page offers. */
  followsCodeLink: () => Promise<void>
  /** Asks for a code, and enters the one that comes by mail. */
  logInByCode: () => Promise<void>
  seesIn: () => Promise<void>
  seesNotIn: (said: RegExp) => Promise<void>
}

/** Opens the login page. What the browser asks for comes to the server through a proxy, as the samples assume. */
export async function openSite(page: Page, site: Site): Promise<Visit> {
  const visitor = createVisitor(page)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))

  const answer = async (route: Route) => {
    const request = route.request()
    const { pathname, origin } = new URL(request.url())
    if (origin !== site.server.url) return route.abort('namenotresolved')
    const file = site.files.get(pathname)
    const contentType = `text/${pathname.endsWith('.js') ? 'javascript' : 'html'}; charset=utf-8`
    if (file !== undefined && request.method() === 'GET') return route.fulfill({ body: file, contentType })
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 })
    const headers = { ...(await request.allHeaders()), ...toProxyHeaders('203.0.113.7') }
    return route.continue({ headers })
  }
  await page.route('**/*', (route) => answer(route).catch(ignoreClosed))
  const vendor = await routeSimulator(page, { simulator: site.vendor.simulator })
  await page.goto(site.server.url + site.home)

  const field = (name: string) => page.getByLabel(name)
  const press = (name: string) => page.getByRole('button', { name }).click()
  const type = async (name: string, text: string) => {
    await field(name).click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
  const fill = async () => {
    await type('E-mail', ada.email)
    await type('Password', ada.password)
  }
  const hasSession = async () => (await page.context().cookies()).some(({ name }) => /\bsession(_token)?$/.test(name))
  const codeLink = () => page.getByRole('link', { name: /code/ })
  const said = () => page.getByRole('status').filter({ hasText: /./ })

  return {
    visitor,
    errors,
    // Then it is one more of the hosts that are not the site's.
    blockVendor: vendor.dispose,
    async logIn() {
      await fill()
      await press('Log in')
    },
    logInAgain: () => press('Log in'),
    seesCodeLink: () => codeLink().isVisible(),
    async followsCodeLink() {
      await codeLink().click()
      await page.waitForURL(/by-code/)
    },
    async logInByCode() {
      const before = site.mailbox.mails.length
      await type('E-mail', ada.email)
      if (await field('Password').isVisible()) await type('Password', ada.password)
      await press('Send me a code')
      await expect.poll(() => site.mailbox.mails.length, { message: 'a mail', intervals: [20] }).toBe(before + 1)
      await type('Code', /^\d{6,8}\b/m.exec(site.mailbox.mails[before] ?? '')?.[0] ?? '')
      await press('Log in')
    },
    async seesIn() {
      await expect(said()).toContainText('Welcome')
      expect(await hasSession()).toBe(true)
    },
    async seesNotIn(text) {
      await expect(said()).toHaveText(text)
      expect(await hasSession()).toBe(false)
    },
  }
}

function ignoreClosed(error: unknown): void {
  if (!/closed|already handled/i.test(String(error))) throw error
}
