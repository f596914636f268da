import { once } from 'node:events'
import { createServer } from 'node:net'
import { simulatorKeys } from '@tcaptcha/simulator'
import { apps, toFolder, toLog } from './apps.ts'
import { startServer } from './start-server.ts'

/** Starts an app's server on a free port of this machine; resolves once it answers. */
export async function serveApp(name: string, simulator: string) {
  const app = apps[name]
  if (!app) throw new Error(`There is no app called ${name}.`)
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, ...toEnvironment(port, url, simulator) }
  const stop = await startServer({ name, url, cwd: toFolder(name), args: app.start(port), env, log: toLog(name) })
  return { url, stop }
}

const toEnvironment = (port: number, url: string, simulator: string) => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: `${port}`,
  // SvelteKit compares it with the origin of a form.
  ORIGIN: url,
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_PUBLIC_TCAPTCHA_APP_ID: '190000000',
  NUXT_PUBLIC_SIMULATOR: simulator,
  CAPTCHA_SIMULATOR: simulator,
  TCAPTCHA_APP_ID: '190000000',
  TCAPTCHA_APP_SECRET_KEY: simulatorKeys.appSecretKey,
  TENCENTCLOUD_SECRET_ID: simulatorKeys.secretId,
  TENCENTCLOUD_SECRET_KEY: simulatorKeys.secretKey,
  TEST_VERIFIER: JSON.stringify({ acceptSimulator: true, endpoint: simulator }),
})

/** Of this machine. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('There is no free port.')
  return address.port
}
