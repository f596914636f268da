import { fileURLToPath } from 'node:url'
import { bundleForNode } from '../docs/bundle.ts'
import { readSample } from '../docs/samples.ts'
import { createSite, type Site } from '../site/create-site.ts'
import { startServer } from '../site/start-server.ts'
import { readDropIn } from './migrated-pages.ts'

const cwd = fileURLToPath(new URL('../../', import.meta.url))

/** What the guides for GeeTest, Yidun and Alibaba Cloud end with: their page and their server. */
export async function startMigratedSite(): Promise<Site> {
  const [code, dropIn] = await Promise.all([
    bundleForNode(`import './harness/site/announce-port.ts'\nimport './migrate/send-code.ts'`),
    readDropIn(),
  ])
  return createSite({
    login: '/code',
    home: '/',
    files: new Map([
      ['/', readSample('migrate/send-code.html')],
      ['/js/tcaptcha.global.js', dropIn],
    ]),
    start: (env, vendorUrl) =>
      startServer({
        args: ['--input-type=module', '-'],
        stdin: code,
        cwd,
        env: { ...env, NODE_ENV: 'development', PORT: '0', TEST_VENDOR: vendorUrl, TCAPTCHA_SIMULATOR: vendorUrl },
        findUrl: async (whenSaid) => `http://127.0.0.1:${await whenSaid(/"port":(\d+)/)}`,
      }),
  })
}
