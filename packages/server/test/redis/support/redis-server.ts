import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    redisServer: string
    /** Of a server that is there already; empty when there is none. */
    redisUrl: string
  }
}

export interface RedisRules {
  /** Whether what it knows outlives a restart. */
  isPersistent?: boolean
  /** More of redis-server's own options. */
  options?: readonly string[]
}

/** A redis-server of this test's own, on loopback. */
export interface RedisServer {
  url: string
  port: number
  /** SIGKILL, waited for. */
  kill: () => Promise<void>
  /** Again on the same port, and in the same folder. */
  start: () => Promise<void>
  /** SIGSTOP and SIGCONT. */
  freeze: () => void
  thaw: () => void
  end: () => Promise<void>
}

/** Outside the range that outgoing connections use: a client that reconnects must not take the port, or reach itself. */
const firstPort = 20_000
const ports = 10_000
const maxTries = 20

export const randomPort = () => firstPort + Math.floor(Math.random() * ports)

/** Starts a server on a free port, ready to answer. */
export async function startRedis(rules: RedisRules = {}): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tcaptcha-redis-'))
  const append = rules.isPersistent ? ['yes', '--appendfsync', 'always'] : ['no']
  const options = ['--save', '', '--appendonly', ...append, '--dir', folder, ...(rules.options ?? [])]
  const { child, port } = await startOnFreePort(options)
  let current = child

  const kill = async () => {
    if (current.exitCode !== null || current.signalCode !== null) return
    const exit = once(current, 'exit')
    current.kill('SIGKILL')
    await exit
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill,
    start: async () => {
      const again = await startOn(port, options)
      if (!again) throw new Error(`Port ${port} was taken while its redis-server was away.`)
      current = again
    },
    freeze: () => void current.kill('SIGSTOP'),
    thaw: () => void current.kill('SIGCONT'),
    end: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function startOnFreePort(options: readonly string[]) {
  for (let tries = 0; tries < maxTries; tries++) {
    const port = randomPort()
    const child = await startOn(port, options)
    if (child) return { child, port }
  }
  throw new Error(`redis-server found no free port in ${maxTries} tries.`)
}

/** Ends the server when this process ends, however that is: then a pipe from here closes that stays open else. */
function guard(child: ChildProcess) {
  const waitForEnd = ['-c', 'read -r _ || kill -9 "$0"', String(child.pid)]
  const { stdin } = spawn('sh', waitForEnd, { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  child.once('exit', () => stdin.end('over\n'))
}

/** Undefined when the port is taken; rejects with what the server said when something else is wrong. */
async function startOn(port: number, options: readonly string[]): Promise<ChildProcess | undefined> {
  const listen = ['--port', String(port), '--bind', '127.0.0.1']
  const child = spawn(inject('redisServer'), [...listen, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  guard(child)
  let said = ''
  const isReady = await new Promise<boolean>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text.toString()
      if (said.includes('Ready to accept connections')) resolve(true)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('exit', () => resolve(false))
  })
  if (isReady) return child
  if (/in use/i.test(said)) return undefined
  throw new Error(`redis-server ended at once:\n${said}`)
}
