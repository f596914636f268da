import { describeSite } from '../harness/describe-site.ts'
import { serverNames } from '../harness/servers.ts'
import { startSite } from '../harness/start-site.ts'

for (const server of serverNames) describeSite(`${server} server, plain page`, () => startSite(server, 'plain'))
