import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A server of the docs as a process of its own. */
export interface Server {
  url: string
  /** Waits for a line of its console that matches, also one of before. */
  whenSaid: (pattern: RegExp) => Promise<string>
  said: () => string
  stop: () => Promise<void>
}

/** Runs a module in this app's folder, where its imports are found, on a free port. Rejects with its console when it ends instead. */
export async function startServer(code: string, env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, ['--input-type=module', '-'], {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', ...env },
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
  child.stdin.end(code)

  const whenSaid = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said)
        if (found) resolve(found[1] ?? '')
      }
      listeners.add(look)
      void gone.then(() => reject(new Error(`The server ended:\n${said}`)))
      look()
    })
  const port = await whenSaid(/"port":(\d+)/)
  return {
    url: `http://127.0.0.1:${port}`,
    whenSaid,
    said: () => said,
    async stop() {
      child.kill()
      await gone
    },
  }
}
