import { describeSite } from '../harness/describe-site.ts'
import { servers, type ServerName } from '../harness/servers.ts'
import { startSite } from '../harness/start-site.ts'

for (const server of Object.keys(servers) as ServerName[]) {
  describeSite(`${server} server, plain page`, () => startSite(server, 'plain'))
}
