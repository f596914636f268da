import { describeSite } from '../harness/describe-site.ts'
import { pages, type PageName } from '../harness/pages.ts'
import { startSite } from '../harness/start-site.ts'

for (const page of Object.keys(pages) as PageName[]) {
  // With the servers it is the plain page.
  if (page !== 'plain') describeSite(`express server, ${page} page`, () => startSite('express', page))
}
