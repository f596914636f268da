import { type RunningSimulator, startSimulator } from '../node/start-simulator.ts'
import type { KitOptions } from './kit-options.ts'

/** One user's part in a simulator that a process shares. */
export interface SharedSimulator {
  readonly running: RunningSimulator
  /** Whether this call started it. */
  readonly isNew: boolean
  /** The last one to call it closes the simulator, and gets true. */
  release: () => Promise<boolean>
}

interface Entry {
  users: number
  url?: string
  started: Promise<RunningSimulator>
}

// Beside the modules: a restarted server may load this file anew, as ESM and as CommonJS.
const registry = Symbol.for('tcaptcha.simulator.shared')

/**
 * The simulator of this process for these options. A dev server that restarts takes it over, with port and scenarios; one
 * with another port gets another. It doesn't keep the process alive.
 */
export async function shareSimulator(options: KitOptions): Promise<SharedSimulator> {
  const { port = 0, scenario, api } = options
  const entries = readEntries()
  const isNew = !entries.has(port)
  const entry = entries.get(port) ?? { users: 0, started: startSimulator({ port, scenario, api }) }
  entries.set(port, entry)
  entry.users += 1
  const running = await entry.started.catch((error: unknown) => {
    entries.delete(port)
    throw toKitError(error, port)
  })
  running.unref()
  entry.url = running.url
  let isReleased = false
  return {
    running,
    isNew,
    async release() {
      if (isReleased) return false
      isReleased = true
      entry.users -= 1
      if (entry.users > 0) return false
      entries.delete(port)
      await running.close()
      return true
    },
  }
}

/** Whether a simulator of this process is at that address. */
export const isShared = (url: string): boolean => [...readEntries().values()].some((entry) => entry.url === url)

function readEntries(): Map<number, Entry> {
  const found: unknown = Reflect.get(globalThis, registry)
  if (found instanceof Map) return found as Map<number, Entry>
  const made = new Map<number, Entry>()
  Object.defineProperty(globalThis, registry, { value: made })
  return made
}

function toKitError(error: unknown, port: number): unknown {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (!isTaken) return error
  return new Error(
    `@tcaptcha/simulator: port ${port} is taken. Choose another \`port\`, or leave it out for a free one.`,
  )
}
