import { test as base, expect } from '@playwright/test'
import { apps, toUrlVariable, type ExampleApp } from '../apps.ts'
import { ExamplePage } from './example-page.ts'

interface WorkerFixtures {
  /** Which app a file tests. */
  app: string
  example: ExampleApp
  /** A page that many tests share. */
  shared: ExamplePage
}

interface Fixtures {
  /** A page whose clock leaps. */
  clocked: ExamplePage
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  app: ['', { option: true, scope: 'worker' }],
  example: [({ app }, use) => use(findApp(app)), { scope: 'worker' }],
  shared: [
    async ({ app, example, browser }, use, { project }) => {
      const { locale = '', viewport = null } = project.use
      const page = await browser.newPage({ locale, viewport })
      const shared = new ExamplePage(page, readUrl(app), example)
      await shared.open()
      await use(shared)
      await page.close()
    },
    { scope: 'worker' },
  ],
  clocked: async ({ app, example, page }, use) => {
    await page.clock.install()
    const clocked = new ExamplePage(page, readUrl(app), example)
    await clocked.open()
    await use(clocked)
  },
})

export { expect }

const readUrl = (app: string) => process.env[toUrlVariable(app)] ?? ''

function findApp(name: string): ExampleApp {
  const app = apps.get(name)
  if (!app) throw new Error(`There is no app called ${name}.`)
  return app
}
