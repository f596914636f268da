import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureRedis } from '../../../../scripts/ensure-redis.mjs'

/** A redis-server of its own, at a path and not at a port. */
export async function startRedis(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tcaptcha-samples-'))
  const url = join(folder, 'redis.sock')
  const args = ['--port', '0', '--unixsocket', url, '--save', '', '--dir', folder]
  const child = spawn(ensureRedis(), args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const isReady = new Promise<void>((resolve) => {
    let said = ''
    child.stdout.on('data', (text) => {
      said += String(text)
      if (said.includes('eady to accept connections')) resolve()
    })
  })
  await Promise.race([isReady, gone])
  if (child.exitCode !== null) throw new Error('redis-server ended at once.')
  return {
    url,
    async stop() {
      child.kill()
      await gone
      await rm(folder, { recursive: true })
    },
  }
}
