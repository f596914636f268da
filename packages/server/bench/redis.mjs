// What a verdict about a disaster ticket costs over a real Redis on the loopback interface: `npm run bench:redis`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { Redis } from 'ioredis'
import { ensureRedis } from '../../../scripts/ensure-redis.mjs'
import { createVerifier } from '../dist/index.js'
import { redis } from '../dist/redis.js'
import { appId, createVisitor, keys, roomy } from './keys.mjs'
import { failingFetch } from './outage.mjs'
import { runLoad } from './run-load.mjs'
import { median, toTable, toText } from './statistics.mjs'

const rounds = 5
const ms = 1_000
const levels = [1, 16, 64, 256]
const goal = 5_000

const port = await findPort()
const listen = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
const server = spawn(ensureRedis(), listen, { stdio: 'ignore' })
const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50 })
client.on('error', () => {})
try {
  const verify = await createRun()
  await runLoad(verify, { atOnce: 16, ms })
  const results = levels.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, atOnce] of levels.entries()) results[index].push(await runLoad(verify, { atOnce, ms }))
  print(results)
} finally {
  client.disconnect()
  server.kill()
  await once(server, 'exit')
}

/** One process in an outage: the ticket is claimed, and eight buckets are charged, under their names of two releases. */
async function createRun() {
  const store = redis(client, { secret: 'bench-store-secret-0123456789-abcdef' })
  const canary = { rounds: 1, every: 1_000 }
  const verifier = createVerifier({ ...keys, ...roomy, canary, fetch: failingFetch, store })
  for (let n = 0; verifier.status().evidence.state !== 'api-down'; n++)
    await verifier.verify({ ticket: `tr03down${n}`, randstr: '@down', ip: `203.0.${n}.7` })
  return async () => {
    const ticket = `trerror_1001_${appId}_${Math.floor(Date.now() / 1000)}`
    const { kind, reason } = await verifier.verify({ ...createVisitor(), ticket })
    if (kind !== 'degraded') throw new Error(`${reason} instead of a pass`)
  }
}

async function findPort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port: free } = probe.address()
  probe.close()
  await once(probe, 'close')
  return free
}

function print(results) {
  const row = (title, figure, digits) => [
    title,
    ...results.map((found) =>
      toText(
        found.map((result) => result[figure]),
        digits,
      ),
    ),
  ]
  console.log(`Node ${process.versions.node}, Redis on loopback, one process, median of ${rounds} rounds (least–most)`)
  const head = ['', ...levels.map((atOnce) => `${atOnce} at once`)]
  console.log(
    toTable([head, row('verdicts a second', 'perSecond', 0), row('median ms', 'p50', 2), row('99 % ms', 'p99', 2)]),
  )
  const best = Math.max(...results.map((found) => median(found.map(({ perSecond }) => perSecond))))
  console.log(`Goal: ${goal.toLocaleString('en')} a second, ${best >= goal ? 'met' : 'missed'}`)
}
