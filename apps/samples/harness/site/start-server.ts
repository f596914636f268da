import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A server as a process of its own. */
export interface Server {
  url: string
  /** Waits for a line of its console that matches, also one of before. Gives what the pattern's group matches. */
  whenSaid: (pattern: RegExp) => Promise<string>
  said: () => string
  stop: () => Promise<void>
}

export interface ServerInit {
  /** For Node. */
  args: readonly string[]
  /** A module, where `args` say that it comes this way. */
  stdin?: string
  cwd: string
  env: Record<string, string>
  /** Resolves with its address once it can be asked. */
  findUrl: (whenSaid: Server['whenSaid']) => Promise<string>
}

/** Rejects with the server's console when it ends instead of answering. */
export async function startServer({ args, stdin, cwd, env, findUrl }: ServerInit): Promise<Server> {
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', ...env },
  })
  const gone = once(child, 'exit')
  let said = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      said += String(text)
      for (const listener of listeners) listener()
    })
  }
  child.stdin.end(stdin)
  const ended = gone.then(() => {
    throw new Error(`The server ended:\n${said}`)
  })
  ended.catch(() => {})

  const whenSaid = (pattern: RegExp) =>
    Promise.race([
      ended,
      new Promise<string>((resolve) => {
        const look = () => {
          const found = pattern.exec(said)
          if (found) resolve(found[1] ?? '')
        }
        listeners.add(look)
        look()
      }),
    ])
  return {
    url: await Promise.race([ended, findUrl(whenSaid)]),
    whenSaid,
    said: () => said,
    async stop() {
      child.kill()
      await gone
    },
  }
}
