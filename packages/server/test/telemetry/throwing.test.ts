import { context, diag, DiagLogLevel, trace, type MeterProvider, type TracerProvider } from '@opentelemetry/api'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Verifier } from '../../src/index.ts'
import { createTelemetry, type TelemetryOptions } from '../../src/opentelemetry.ts'
import { createWorld, type World } from '../support/world.ts'

/** Something that answers to any name, and throws at the `after`th use. */
function createBroken(after: number) {
  let uses = 0
  const broken: object = new Proxy(() => {}, {
    get: (_target, key) => (key === 'then' ? undefined : broken),
    apply() {
      if (uses++ >= after) throw new Error('PLANTED: telemetry is broken')
      return broken
    },
  })
  return broken
}

/** What becomes of visitors on a good day, in an outage and of one that the server could not read. */
async function play(world: World, verifier: Verifier) {
  const visitor = { randstr: '@abc', ip: '203.0.113.7' }
  const reasons: string[] = []
  const visit = async (...args: Parameters<Verifier['verify']>) =>
    void reasons.push((await world.settle(verifier.verify(...args))).reason)
  await visit({ ...visitor, ...world.vendor.issue() })
  await visit({ ...visitor, ticket: undefined }, { unread: 'body-used' })
  await world.bringDown()
  await visit({ ...visitor, ...world.disaster() }, { shadow: true })
  await visit({ ...visitor, ...world.disaster() })
  return { reasons, calls: world.vendor.calls.length }
}

async function playWith(options: TelemetryOptions) {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => print.mockRestore())
  const telemetry = createTelemetry(options)
  const world = createWorld({ onEvent: telemetry.onEvent })
  const verifier = telemetry.watch(world.verifier)
  const played = await play(world, verifier)
  verifier.close()
  expect(print).not.toHaveBeenCalled()
  return played
}

describe('a meter or tracer that throws changes no verdict', () => {
  // At once, while instruments are made, and at each of the first uses.
  it.each([0, 1, 2, 5, 14, 20, 25, 40, 90, 100])('after %i uses', async (after) => {
    const world = createWorld()
    const expected = await play(world, world.verifier)
    expect(expected.reasons).toEqual(['passed', 'body-used', 'api-down', 'api-down'])
    const providers = createBroken(after) as MeterProvider & TracerProvider
    expect(await playWith({ meterProvider: providers })).toEqual(expected)
    expect(await playWith({ tracerProvider: createBroken(after) as TracerProvider })).toEqual(expected)
  })

  it('nor does a context that throws, before or after it has run what it was given', async () => {
    const world = createWorld()
    const expected = await play(world, world.verifier)
    for (const isLate of [false, true]) {
      const broken = vi.spyOn(context, 'with').mockImplementation((_context, run) => {
        if (isLate) run()
        throw new Error('PLANTED')
      })
      onTestFinished(() => broken.mockRestore())
      expect(await playWith({})).toEqual(expected)
      expect(broken).toHaveBeenCalled()
    }
  })

  it('nor one that never was: the global API without an SDK', async () => {
    const world = createWorld()
    const expected = await play(world, world.verifier)
    expect(await playWith({})).toEqual(expected)
    expect(trace.getActiveSpan()).toBeUndefined()
  })

  it('is told to `diag`, and a logger that throws as well changes nothing', async () => {
    const world = createWorld()
    const expected = await play(world, world.verifier)
    const told: string[] = []
    const error = (message: string) => {
      told.push(message)
      throw new Error('PLANTED')
    }
    diag.setLogger({ error, warn() {}, info() {}, debug() {}, verbose() {} }, DiagLogLevel.ERROR)
    onTestFinished(() => diag.disable())
    expect(await playWith({ tracerProvider: createBroken(1) as TracerProvider })).toEqual(expected)
    expect(told).toContain('@tcaptcha/server: telemetry threw')
  })
})
