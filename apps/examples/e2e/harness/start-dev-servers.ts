import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { findFreePort, whenAnswers } from '../../../ssr/serve-app.ts'
import { apps, toUrlVariable, type ExampleApp } from '../apps.ts'

const reports = resolve(import.meta.dirname, '../../../../.reports')

/** Each app's dev server, as `npm run dev` starts it; their addresses go to the workers. */
export async function startDevServers(): Promise<() => Promise<void>> {
  mkdirSync(reports, { recursive: true })
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
  const logFile = resolve(reports, `example-${name}.log`)
  const log = openSync(logFile, 'w')
  const { NODE_ENV: _, TCAPTCHA_SIMULATOR: __, ...environment } = process.env
  const server = spawn(process.execPath, start(port), {
    cwd: folder,
    stdio: ['ignore', log, log],
    env: { ...environment, PORT: `${port}`, NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1' },
  })
  const gone = once(server, 'exit')
  await Promise.race([whenAnswers(url), gone])
  if (server.exitCode !== null) throw new Error(`${name} does not start:\n${readFileSync(logFile, 'utf8')}`)
  process.env[toUrlVariable(name)] = url
  return async () => {
    server.kill()
    await gone
  }
}
