import { createServer } from 'node:http'
import { inject, onTestFinished } from 'vitest'
import { type FakeApi, startFakeApi } from '../../../server/test/support/fake-api.ts'
import type { ExampleName } from '../../src/read-example.ts'
import { type App, startApp } from '../../src/start-app.ts'
import { type Host, type HostFault, startHost } from './start-host.ts'

const keys = { secretId: 'stub-secret-id', secretKey: 'stub-secret-key' }
export const appId = '190000000'

export interface Bench {
  app: App
  /** The vendor's API, which is well. */
  api: FakeApi
  /** The endpoint that is asked before it. */
  host: Host | undefined
}

export interface BenchInit {
  example: ExampleName
  /** The endpoints are a host with this fault, then the API. */
  first?: HostFault
  /** The only endpoint is a host with this fault. */
  only?: HostFault
  /** The only endpoint is what this starts before the API. */
  through?: (target: string) => Promise<{ url: string }>
  env?: Record<string, string>
}

/** Starts an example of the README in this project's runtime, and what it talks to. All of it ends with the test. */
export async function startBench({ example, first, only, through, env = {} }: BenchInit): Promise<Bench> {
  const runtime = inject('runtime')
  const program = inject('programs')[runtime]
  if (!program || 'missing' in program) throw new Error(program?.missing ?? `The runtime ${runtime} was not prepared.`)
  const api = await startFakeApi(keys)
  onTestFinished(api.stop)
  const fault = first ?? only
  const host = fault && (await startHost(fault, api.url))
  if (host) onTestFinished(host.stop)
  const before = await through?.(api.url)
  const endpoints = [before?.url, host?.url, only || before ? undefined : api.url].filter((url) => url !== undefined)
  const app = await startApp({
    runtime,
    program: program.path,
    example,
    env: {
      CAPTCHA_APP_ID: appId,
      CAPTCHA_APP_SECRET_KEY: 'stub-app-secret-key-0000',
      CAPTCHA_VISIT_TOKEN_SECRET: 'stub-visit-token-secret-0123456789',
      TENCENTCLOUD_SECRET_ID: keys.secretId,
      TENCENTCLOUD_SECRET_KEY: keys.secretKey,
      TEST_ENDPOINTS: endpoints.join(' '),
      TEST_SCRIPTS: await startScripts(),
      ...env,
    },
  })
  onTestFinished(app.stop)
  return { app, api, host }
}

/** The script's host, which is well. */
async function startScripts(): Promise<string> {
  const server = createServer((_, response) => response.end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
}
