import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A program with all that it starts, and a folder for its files. */
export interface Started {
  /** Home and profile of the program. */
  folder: string
  /** Waits until the program writes a line that matches. */
  whenSaid: (pattern: RegExp) => Promise<string>
  /** Rejects when the program ends before `stop`. */
  ended: Promise<never>
  stop: () => Promise<void>
}

export interface StartInit {
  command: string
  args: (folder: string) => string[]
  env?: Record<string, string | undefined>
}

/** Where programs write without being asked to. */
const folders = ['HOME', 'TMPDIR', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME']

/** Starts a program in a process group of its own, so that all its children can be ended with it. */
export function startProcess({ command, args, env }: StartInit): Started {
  const folder = mkdtempSync(join(tmpdir(), 'tcaptcha-engine-'))
  const child = spawn(command, args(folder), {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...Object.fromEntries(folders.map((name) => [name, folder])), ...env },
  })
  let said = ''
  const onSaid = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      said += String(text)
      for (const listener of onSaid) listener()
    })
  }
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`${command} ended (${code ?? signal}): ${said.slice(-500)}`)))
  })
  ended.catch(() => {})
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.once('error', () => resolve())
  })
  const kill = () => killGroup(child)
  process.once('exit', kill)
  return {
    folder,
    ended,
    whenSaid: (pattern) =>
      Promise.race([
        ended,
        new Promise<string>((resolve) => {
          const look = () => {
            const found = pattern.exec(said)?.[1]
            if (found !== undefined) resolve(found)
          }
          onSaid.add(look)
          look()
        }),
      ]),
    async stop() {
      kill()
      await closed
      process.off('exit', kill)
      // Its children may still write for a moment.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    },
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}
