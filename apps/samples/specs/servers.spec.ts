import { describeSite } from '../harness/describe-site.ts'
import { servers } from '../harness/servers.ts'

for (const server of Object.keys(servers)) describeSite(server as keyof typeof servers, 'plain')
