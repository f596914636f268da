import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { inspect } from 'node:util'
import { expect, it, onTestFinished, vi } from 'vitest'
import { publishEvents } from '../../src/node.ts'
import type { Verdict, Verifier } from '../../src/index.ts'
import { createWorld, secrets, type World } from '../support/world.ts'
import { hostileAnswer, hostileInput, leak } from './hostile.ts'
import { createMetered, readSeries } from './metered.ts'

const requests = 100_000
const atOnce = 500

/** Whatever is printed, published or recorded from now on and has a planted value in it. */
function watchLeaks() {
  const leaks: string[] = []
  const check = (text: string) => void (leak.test(text) && leaks.push(text))
  const onMessage = (event: unknown) => check(JSON.stringify(event))
  subscribe('tcaptcha:event', onMessage)
  onTestFinished(() => void unsubscribe('tcaptcha:event', onMessage))
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const spy = vi.spyOn(console, method).mockImplementation((...args) => check(inspect(args, { depth: 9 })))
    onTestFinished(() => spy.mockRestore())
  }
  return { leaks, check }
}

/** An honest visitor among the hostile ones: in an outage it is let in. */
async function visit({ vendor }: World, verifier: Verifier, n: number) {
  const ip = `192.0.${n & 255}.1`
  const issued = await verifier.issueVisitToken({ ip })
  return verifier.verify({ ...vendor.issue(), ip, visitToken: issued.issued ? issued.visitToken : '' })
}

it('prints at most 200 series after 100,000 hostile requests, and nothing planted leaves anywhere', async () => {
  const { leaks, check } = watchLeaks()
  const { telemetry, scrape } = createMetered((span) =>
    check(JSON.stringify([span.name, span.attributes, span.status, span.events])),
  )
  const world = createWorld({
    visitToken: { secret: secrets.visitToken, minAge: 0 },
    limits: { perIpPerMinute: 1e6, perSecond: 1e6 },
    maxConcurrent: 2 * atOnce,
    onEvent(event) {
      publishEvents(event)
      telemetry.onEvent(event)
    },
  })
  const { modeFor } = world.vendor
  let asked = 0
  let isDown = false
  world.vendor.modeFor = (query) => {
    asked += 1
    if (isDown) return { body: '', status: 503 }
    return /PLANTED|^@canary/.test(`${query.Ticket}${query.Randstr}`) ? hostileAnswer(asked) : modeFor(query)
  }
  const verifier = telemetry.watch(world.verifier)
  const found = new Set<string>()
  const note = ({ reason }: Verdict) => void found.add(reason)

  for (let n = 0; n < requests; n += atOnce) {
    isDown = n % 50_000 >= 30_000
    const seconds = Math.floor(world.clock.now() / 1000)
    const batch = Array.from({ length: atOnce }, (_, more) => {
      const shadow = (n + more) % 7 === 0
      return verifier.verify(hostileInput(n + more, seconds), { shadow }).then(note)
    })
    batch.push(visit(world, verifier, n / atOnce).then(note))
    await world.settle(Promise.all(batch))
    verifier.report(`w${n}`, 'abuse')
    await world.pass(1_000)
  }

  const text = await scrape()
  check(text)
  check(JSON.stringify(verifier.status()))
  expect(leaks.slice(0, 5)).toEqual([])
  expect([...found]).toEqual(expect.arrayContaining(['passed', 'api-down', 'unknown-answer', 'visit-token-invalid']))
  expect(found.size).toBeGreaterThan(12)
  expect(asked).toBeGreaterThan(3_000)
  expect(readSeries(text).length).toBeLessThanOrEqual(200)
  // Neither a label that was typed, nor the word of an action or an attempt.
  expect(text).not.toMatch(/tcaptcha_forged|\bw\d/)
}, 60_000)
