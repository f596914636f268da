import { simulatorKeys } from '@tcaptcha/simulator'
import { resolve } from 'node:path'
import { findFreePort } from '../../../ssr/serve-app.ts'
import { startServer } from '../../../ssr/start-server.ts'
import { apps, toUrlVariable, type ExampleApp } from '../apps.ts'

const reports = resolve(import.meta.dirname, '../../../../.reports')

/** For the samples of the docs, which lie in the copies of the installed apps too: Nuxt loads all of them at its start. */
const forSamples = {
  TCAPTCHA_APP_ID: '190000000',
  TCAPTCHA_APP_SECRET_KEY: simulatorKeys.appSecretKey,
  TCAPTCHA_VISIT_TOKEN_SECRET: 'a secret of thirty-two characters',
  TENCENTCLOUD_SECRET_ID: simulatorKeys.secretId,
  TENCENTCLOUD_SECRET_KEY: simulatorKeys.secretKey,
  TEST_VERIFIER: JSON.stringify({ acceptSimulator: true, endpoint: 'http://127.0.0.1:1' }),
}

/** Each app's dev server, as `npm run dev` starts it; their addresses go to the workers. */
export async function startDevServers(): Promise<() => Promise<void>> {
  const started = await Promise.allSettled([...apps].map(([name, app]) => startDevServer(name, app)))
  const stop = async () => {
    await Promise.all(started.map((one) => one.status === 'fulfilled' && one.value()))
  }
  const failed = started.find((one) => one.status === 'rejected')
  if (!failed) return stop
  await stop()
  throw failed.reason
}

async function startDevServer(name: string, { folder, start }: ExampleApp): Promise<() => Promise<void>> {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}/`
  const { NODE_ENV: _, TCAPTCHA_SIMULATOR: __, ...environment } = process.env
  const stop = await startServer({
    name,
    url,
    cwd: folder,
    args: start(port),
    env: { ...environment, ...forSamples, PORT: `${port}`, NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1' },
    log: resolve(reports, `example-${name}.log`),
  })
  process.env[toUrlVariable(name)] = url
  return stop
}
