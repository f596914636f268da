import { describeSite } from '../harness/describe-site.ts'
import { pageNames } from '../harness/docs/pages.ts'
import { startSite } from '../harness/site/start-site.ts'

for (const page of pageNames) describeSite(`${page} page, express server`, 'all', () => startSite('express', page))
