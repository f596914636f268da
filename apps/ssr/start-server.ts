import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A server that is a process of its own. */
export interface ServerCommand {
  /** For messages. */
  name: string
  /** Where it answers once it has started. */
  url: string
  cwd: string
  /** For Node. */
  args: readonly string[]
  env: NodeJS.ProcessEnv
  /** The file that gets what it prints. */
  log: string
}

/** Resolves once the server answers, with what ends it. One that doesn't answer in a minute is ended, too. */
export async function startServer({ name, url, cwd, args, env, log }: ServerCommand): Promise<() => Promise<void>> {
  mkdirSync(dirname(log), { recursive: true })
  const file = openSync(log, 'w')
  const server = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', file, file] })
  const gone = once(server, 'exit')
  const stop = async () => {
    server.kill()
    await gone
  }
  const problem = await Promise.race([whenAnswers(url), gone]).then(
    () => server.exitCode !== null && 'it ended',
    (error: unknown) => String(error),
  )
  if (!problem) return stop
  if (server.exitCode === null) await stop()
  throw new Error(`${name} does not start, ${problem}:\n${readFileSync(log, 'utf8')}`)
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
