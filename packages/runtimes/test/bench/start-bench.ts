import { createServer } from 'node:http'
import { inject, onTestFinished } from 'vitest'
import { type FakeApi, startFakeApi } from '../../../server/test/support/fake-api.ts'
import type { ExampleName } from '../../src/read-example.ts'
import { type App, startApp } from '../../src/start-app.ts'
import { listen } from './listen.ts'

const keys = { secretId: 'stub-secret-id', secretKey: 'stub-secret-key' }
export const appId = '190000000'

export interface Bench {
  app: App
  /** The vendor's API, which is well. */
  api: FakeApi
}

export interface BenchInit {
  example: ExampleName
  /** What the app asks. @default the API */
  toEndpoints?: (api: string) => Promise<string[]>
  env?: Record<string, string>
}

/** Starts an example of the README in this project's runtime, and what it talks to. All of it ends with the test. */
export async function startBench({ example, toEndpoints, env = {} }: BenchInit): Promise<Bench> {
  const runtime = inject('runtime')
  const program = findProgram()
  const api = await startFakeApi(keys)
  onTestFinished(api.stop)
  const endpoints = (await toEndpoints?.(api.url)) ?? [api.url]
  const scripts = await listen(createServer((_, response) => response.end()))
  const app = await startApp({
    runtime,
    program,
    example,
    env: {
      TCAPTCHA_APP_ID: appId,
      TCAPTCHA_APP_SECRET_KEY: 'stub-app-secret-key-0000',
      TCAPTCHA_VISIT_TOKEN_SECRET: 'stub-visit-token-secret-0123456789',
      TENCENTCLOUD_SECRET_ID: keys.secretId,
      TENCENTCLOUD_SECRET_KEY: keys.secretKey,
      TEST_ENDPOINTS: endpoints.join(' '),
      TEST_SCRIPTS: `${scripts.url}/`,
      ...env,
    },
  })
  onTestFinished(app.stop)
  return { app, api }
}

/** The path of this project's runtime. Throws why it can't be had. */
export function findProgram(): string {
  const runtime = inject('runtime')
  const program = inject('programs')[runtime]
  if (program && 'path' in program) return program.path
  throw new Error(program?.missing ?? `The runtime ${runtime} was not prepared.`)
}
