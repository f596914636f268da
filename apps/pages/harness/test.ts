import { expect, test as base } from '@playwright/test'
import { createSite, type Site } from './site.ts'
import { createVisitor, type Visitor } from './visitor.ts'

export { expect } from '@playwright/test'
export { valuesOf, type Sent } from './sent.ts'

/** `core.ts` of the fixtures: `tc` is the library, `makeClient()` and `ask()` note what comes of it. */
export const core = '<script src="/app/core.ts.js"></script>'

export const realTicket = /^tr03/
export const disasterTicket = /^trerror_\d+_190000000_\d{10}$/

export const test = base.extend<{ site: Site; visitor: Visitor }>({
  site: async ({ page, context }, use) => {
    const site = await createSite(page, context)
    await use(site)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    expect(site.errors, 'uncaught errors of the page').toEqual([])
  },
  visitor: ({ page }, use) => use(createVisitor(page)),
})
