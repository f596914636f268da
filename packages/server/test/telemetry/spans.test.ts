import { AsyncLocalStorage } from 'node:async_hooks'
import { context, SpanStatusCode, SpanKind, trace, type Context, type ContextManager } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createWorld } from '../support/world.ts'
import { createMetered } from './metered.ts'

function createTraced() {
  const spans: ReadableSpan[] = []
  const { telemetry } = createMetered((span) => void spans.push(span))
  const world = createWorld({ onEvent: telemetry.onEvent })
  return { spans, world, verifier: telemetry.watch(world.verifier) }
}

const visitor = { randstr: '@abc', ip: '203.0.113.7' }

describe('the span of a verdict', () => {
  it('says what became of the ticket, and the vendor’s words for it', async () => {
    const { spans, world, verifier } = createTraced()
    await world.settle(verifier.verify({ ...visitor, ...world.vendor.issue(), correlationId: 'c1', action: 'login' }))
    await world.settle(verifier.verify({ ...visitor, ticket: 'tr03junk' }, { shadow: true }))
    expect(spans.map(({ name, kind }) => [name, kind])).toEqual([
      ['tcaptcha.verify', SpanKind.INTERNAL],
      ['tcaptcha.verify', SpanKind.INTERNAL],
    ])
    expect(spans[0]?.attributes).toEqual({
      'tcaptcha.verdict.kind': 'verified',
      'tcaptcha.verdict.reason': 'passed',
      'tcaptcha.verdict.shadow': false,
      'tcaptcha.vendor.request_id': expect.stringMatching(/^[\da-f-]{36}$/),
      'tcaptcha.vendor.code': '1',
    })
    expect(spans[1]?.attributes).toMatchObject({
      'tcaptcha.verdict.reason': 'undecryptable',
      'tcaptcha.verdict.shadow': true,
    })
    expect(spans.map(({ status }) => status.code)).toEqual([SpanStatusCode.UNSET, SpanStatusCode.UNSET])
  })

  it('is an error only where somebody has to repair something', async () => {
    const { spans, world, verifier } = createTraced()
    world.vendor.mode = { error: 'AuthFailure.SignatureFailure' }
    await world.settle(verifier.verify({ ...visitor, ticket: 'tr03a' }))
    world.vendor.mode = { error: 'RequestLimitExceeded' }
    await world.settle(verifier.verify({ ...visitor, ticket: 'tr03b' }))
    expect(spans.map(({ status, attributes }) => [status.code, attributes['error.type']])).toEqual([
      [SpanStatusCode.ERROR, 'credentials'],
      [SpanStatusCode.UNSET, undefined],
    ])
  })

  it('is the parent of what happens meanwhile', async () => {
    const active = new AsyncLocalStorage<Context>()
    const manager: ContextManager = {
      active: () => active.getStore() ?? context.active(),
      with: (next, run, self, ...args) => active.run(next, () => run.call(self, ...args)),
      bind: (_context, target) => target,
      enable: () => manager,
      disable: () => manager,
    }
    expect(context.setGlobalContextManager(manager)).toBe(true)
    onTestFinished(() => context.disable())
    const { spans, world, verifier } = createTraced()
    const parents: (string | undefined)[] = []
    const { modeFor } = world.vendor
    world.vendor.modeFor = (query) => {
      const now = active.getStore()
      parents.push(now && trace.getSpan(now)?.spanContext().spanId)
      return modeFor(query)
    }
    await world.settle(verifier.verify({ ...visitor, ...world.vendor.issue() }))
    expect(parents).toContain(spans[0]?.spanContext().spanId)
  })
})
