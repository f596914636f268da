import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Started, startProcess } from '@tcaptcha/engines/start-process'
import { appFolder, type ServerName, toAppFile } from './build-app.ts'
import type { RuntimeName } from './pinned.mjs'
import type { ExampleName } from './read-example.ts'
import { toWorkerdConfig, workerFile } from './workerd-config.ts'

export interface App {
  /** Posts JSON, or what `init` says. */
  post: (path: string, body: unknown, init?: RequestInit) => Promise<Response>
  /** Waits until the app writes a line that matches, on its console; gives what the pattern's group matches. */
  whenSaid: Started['whenSaid']
  stop: () => Promise<void>
}

export interface AppInit {
  runtime: RuntimeName
  /** The path of the runtime. */
  program: string
  example: ExampleName
  env: Record<string, string>
}

/** Starts an example of the README in a runtime, on a free port of loopback. Rejects when it ends instead. */
export async function startApp({ runtime, program, example, env }: AppInit): Promise<App> {
  const server = toServer(runtime)
  const file = join(appFolder, toAppFile(server, example))
  const started = startProcess({ command: program, args: (folder) => toArgs[server](file, folder, env), env })
  try {
    const port = await started.whenSaid(/"port":\s*(\d+)/)
    return createApp(started, `http://127.0.0.1:${port}`)
  } catch (error) {
    await started.stop()
    throw error
  }
}

const toServer = (runtime: RuntimeName): ServerName =>
  runtime === 'bun' || runtime === 'deno' || runtime === 'workerd' ? runtime : 'node'

const toArgs: Record<ServerName, (file: string, folder: string, env: Record<string, string>) => string[]> = {
  node: (file) => [file],
  bun: (file) => [file],
  // Nothing but what the README says that a server needs.
  deno: (file, _folder, env) => [
    'run',
    '--no-prompt',
    '--no-remote',
    '--node-modules-dir=manual',
    '--allow-net=127.0.0.1',
    `--allow-env=${Object.keys(env).join(',')}`,
    file,
  ],
  workerd: (file, folder, env) => {
    const config = join(folder, 'config.capnp')
    copyFileSync(file, join(folder, workerFile))
    writeFileSync(config, toWorkerdConfig(env))
    return ['serve', config, '--control-fd=1', '--socket-addr=http=127.0.0.1:0']
  },
}

const createApp = (started: Started, url: string): App => ({
  post: (path, body, init = {}) =>
    Promise.race([
      started.ended,
      fetch(`${url}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        ...init,
        headers: { 'content-type': 'application/json', ...init.headers },
      }),
    ]),
  whenSaid: started.whenSaid,
  stop: started.stop,
})
