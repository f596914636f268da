import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import type { Verdict } from '../src/index.ts'
import type { VendorMode } from './support/vendor.ts'
import { createWorld, secrets, type World } from './support/world.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** The long form: CHAOS=100000. */
const total = Number(process.env.CHAOS ?? 4_000)
const batch = 20

const modes: readonly VendorMode[] = [
  'healthy',
  'healthy',
  'healthy',
  'hang',
  'refused',
  'reset',
  'status-500',
  'not-json',
  'no-response',
  { error: 'InternalError' },
  { error: 'RequestLimitExceeded' },
  { error: 'AuthFailure.SignatureFailure' },
  { error: 'Unheard.Of' },
  { code: 26 },
  { code: 15 },
  { code: 31 },
  { code: 777 },
]
const isOutage = (mode: VendorMode) => {
  if (typeof mode === 'string') return mode !== 'healthy'
  return ('error' in mode && mode.error === 'InternalError') || ('code' in mode && mode.code === 26)
}

/** Numbers that look random and are the same every time (mulberry32). */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

it(`stays within its rules through ${total} verifies of a vendor that changes its mind`, async () => {
  const roll = seeded(20_261_122)
  const world = createWorld({
    degrade: { globalPerMinute: 120, perIpPerMinute: 10, perSubjectPerMinute: 3 },
    visitToken: { secret: secrets.visitToken, minAge: 0 },
    limits: { perIpPerMinute: 600 },
  })
  const kinds: Record<string, number> = {}
  const illegal: string[] = []
  let outageAt = -Infinity
  let heapEarly = 0

  for (let done = 0; done < total; done += batch) {
    world.events.length = 0
    world.vendor.calls.length = 0
    if (roll(4) === 0) world.vendor.mode = modes[roll(modes.length)] ?? 'healthy'
    world.fake.hosts = roll(10) === 0 ? 'down' : 'up'
    if (isOutage(world.vendor.mode)) outageAt = world.clock.monotonic()
    const calm = world.clock.monotonic() - outageAt > 600_000 && world.fake.hosts === 'up'
    const visits = Array.from({ length: batch }, () => visit(world, roll))
    for (const { verdict, issued } of await Promise.all(visits)) {
      kinds[verdict.kind] = (kinds[verdict.kind] ?? 0) + 1
      if (!isLegal(verdict, issued, world.vendor.mode, calm)) illegal.push(verdict.reason)
    }
    if (isOutage(world.vendor.mode)) outageAt = world.clock.monotonic()
    await world.pass(roll(20_000))
    if (done === Math.floor(total / 4 / batch) * batch) heapEarly = heap()
  }
  expect(illegal).toEqual([])
  expect(Object.keys(kinds).toSorted()).toEqual(['degraded', 'misconfigured', 'rejected', 'unavailable', 'verified'])
  expect(world.clock.pending()).toBe(0)
  expect(world.verifier.status().inFlight).toBe(0)
  expect(heap() - heapEarly).toBeLessThan(12e6 + total * 100)
}, 600_000)

/** Only the vendor makes `verified`; only an outage that was there makes `degraded`; the rest stays out. */
function isLegal(verdict: Verdict, issued: boolean, mode: VendorMode, calm: boolean) {
  if (verdict.kind === 'verified') return issued && mode === 'healthy'
  if (verdict.kind === 'degraded') return !calm && verdict.evidence?.state.endsWith('-down') === true
  return !verdict.allowed
}

async function visit(world: World, roll: (below: number) => number): Promise<{ verdict: Verdict; issued: boolean }> {
  const ip = `198.${roll(4)}.${roll(50)}.${roll(200)}`
  const subject = roll(2) ? `subject ${roll(300)}` : undefined
  const what = roll(4)
  const issued = roll(2) ? await world.verifier.issueVisitToken({ ip }) : undefined
  const controller = new AbortController()
  const signal = roll(20) ? undefined : controller.signal
  const ticket =
    what < 2
      ? world.vendor.issue()
      : what === 2
        ? world.disaster()
        : { ticket: `tr03junk${roll(1e9)}`, randstr: '@abc' }
  const input = { ...ticket, ip, subject, visitToken: issued?.issued ? issued.visitToken : undefined }
  const work = world.verify(input, signal)
  if (signal) setImmediate(() => controller.abort())
  return { verdict: await work, issued: what < 2 }
}

function heap() {
  collect()
  return process.memoryUsage().heapUsed
}
