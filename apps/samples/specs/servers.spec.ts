import { describeSite } from '../harness/describe-site.ts'
import { serverNames, servers, type ServerSample } from '../harness/docs/servers.ts'
import { startSite } from '../harness/site/start-site.ts'

// Express meets every page in `pages.spec.ts`.
for (const name of serverNames.filter((name) => name !== 'express')) {
  const { pages }: ServerSample = servers[name]
  describeSite(`${name} server, ${pages ? 'its own' : 'plain'} page`, pages ? 'all' : 'short', () =>
    startSite(name, 'plain'),
  )
}
