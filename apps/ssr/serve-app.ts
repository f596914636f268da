import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { simulatorKeys } from '@tcaptcha/simulator'
import { apps, toFolder, toLog } from './apps.ts'

/** Starts an app's server on a free port of this machine; resolves once it answers. */
export async function serveApp(name: string, simulator: string) {
  const app = apps[name]
  if (!app) throw new Error(`There is no app called ${name}.`)
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  mkdirSync(dirname(toLog(name)), { recursive: true })
  const log = openSync(toLog(name), 'w')
  const server = spawn(process.execPath, app.start(port), {
    cwd: toFolder(name),
    stdio: ['ignore', log, log],
    env: { ...process.env, ...toEnvironment(port, url, simulator) },
  })
  const gone = once(server, 'exit')
  await Promise.race([whenAnswers(url), gone])
  if (server.exitCode !== null) throw new Error(`${name} does not start:\n${readFileSync(toLog(name), 'utf8')}`)
  return {
    url,
    async stop() {
      server.kill()
      await gone
    },
  }
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

/** Rejects when it takes longer than a minute. */
export async function whenAnswers(url: string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined)
    await response?.body?.cancel()
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} does not answer.`)
}
