import { describeSite, type SiteTests } from '../harness/describe-site.ts'
import { serverNames, servers, type ServerSample } from '../harness/docs/servers.ts'
import { startSite } from '../harness/site/start-site.ts'

// Express meets every page in `pages.spec.ts`.
for (const name of serverNames.filter((name) => name !== 'express')) {
  const { pages, code }: ServerSample = servers[name]
  const tests: SiteTests = { isShort: !pages, codes: pages ? 'own' : code ? 'recipe' : 'none' }
  describeSite(`${name} server, ${pages ? 'its own' : 'plain'} page`, tests, () => startSite(name, 'plain'))
}
