import { createSite, type Site } from '../samples/harness/site/create-site.ts'
import { describeSite } from '../samples/harness/describe-site.ts'
import { startServer } from '../samples/harness/site/start-server.ts'
import { apps, chosenApps, toFolder } from './apps.ts'
import { findFreePort } from './serve-app.ts'
import { whenAnswers } from './start-server.ts'

for (const app of chosenApps)
  describeSite(`the samples of ${app}`, { isShort: false, codes: 'recipe' }, () => startApp(app))

/** An app with a vendor and a mailbox of its own: it goes through an outage. */
async function startApp(name: string): Promise<Site> {
  const app = apps[name]
  if (!app) throw new Error(`There is no app called ${name}.`)
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  return createSite({
    login: '/login',
    home: app.guarded,
    files: new Map(),
    start: (env, vendorUrl) =>
      startServer({
        args: app.start(port),
        cwd: toFolder(name),
        env: {
          ...env,
          PORT: `${port}`,
          ORIGIN: url,
          NEXT_TELEMETRY_DISABLED: '1',
          NUXT_PUBLIC_TCAPTCHA_APP_ID: '190000000',
          TEST_VERIFIER: JSON.stringify({ acceptSimulator: true, endpoint: vendorUrl, canary: { every: 100 } }),
        },
        findUrl: () => whenAnswers(url + app.guarded).then(() => url),
      }),
  })
}
