import { describe, expect, it } from 'vitest'
import { createWorld } from '../support/world.ts'
import { faultsOf, hour } from './nodes.ts'

// The fake clock starts at 2023-11-14T22:13:20Z.
const now = 1_700_000_000_000
const iso = (ms: number) => new Date(now + ms).toISOString()

const refused: readonly { name: string; until: unknown; reason: string }[] = [
  { name: 'undefined', until: undefined, reason: 'until-missing' },
  { name: 'null', until: null, reason: 'until-missing' },
  { name: 'an empty text', until: '', reason: 'until-missing' },
  { name: 'NaN', until: Number.NaN, reason: 'until-unreadable' },
  { name: 'a word', until: 'tomorrow', reason: 'until-unreadable' },
  { name: 'a text without a zone', until: iso(hour).replace('Z', ''), reason: 'until-unreadable' },
  { name: 'a day', until: '2023-11-15', reason: 'until-unreadable' },
  { name: 'a date of a mail', until: new Date(now + hour).toUTCString(), reason: 'until-unreadable' },
  { name: 'a month that is none', until: '2023-13-14T23:00:00Z', reason: 'until-unreadable' },
  { name: 'milliseconds as text', until: String(now + hour), reason: 'until-unreadable' },
  { name: 'an invalid Date', until: new Date('x'), reason: 'until-unreadable' },
  { name: 'an object', until: { valueOf: () => now + hour }, reason: 'until-unreadable' },
  { name: 'true', until: true, reason: 'until-unreadable' },
  { name: 'a bigint', until: BigInt(now + hour), reason: 'until-unreadable' },
  { name: 'seconds', until: now / 1_000 + 3_600, reason: 'until-past' },
  { name: 'a millisecond ago', until: now - 1, reason: 'until-past' },
  { name: 'now', until: now, reason: 'until-past' },
  { name: 'a Date that is past', until: new Date(now - hour), reason: 'until-past' },
  { name: 'a text that is past', until: iso(-1_000), reason: 'until-past' },
  { name: '-Infinity', until: -Infinity, reason: 'until-past' },
  { name: 'a text that its zone makes past', until: '2023-11-14T22:30:00+08:00', reason: 'until-past' },
  { name: 'four hours and a millisecond', until: now + 4 * hour + 1, reason: 'until-too-far' },
  { name: 'a text of tomorrow', until: iso(24 * hour), reason: 'until-too-far' },
  { name: 'Infinity', until: Infinity, reason: 'until-too-far' },
  { name: 'microseconds', until: (now + hour) * 1_000, reason: 'until-too-far' },
]

function fail() {
  throw new Error('no')
}

describe('force(): an `until` that is wrong is ignored, with a fault', () => {
  it.each(refused)('$name', async ({ until, reason }) => {
    const { verifier, settle, verify, disaster, events } = createWorld()
    const answer = await settle(verifier.force('degrade', { until: until as number, actor: 'alice' }))
    expect(answer).toEqual({ accepted: false, reason })
    expect(Object.isFrozen(answer)).toBe(true)
    expect(faultsOf(events)).toEqual(['force-until'])
    expect(verifier.status().forced).toEqual([])
    expect((await verify(disaster())).reason).toBe('disaster-healthy')
    expect(events.some(({ type }) => type === 'force')).toBe(false)
  })

  it('options that are left out, or that throw', async () => {
    const { verifier, settle } = createWorld()
    const throwing = Object.defineProperty({}, 'until', { enumerable: true, get: fail })
    for (const options of [undefined, null, 7, 'x', {}, throwing]) {
      const answer = await settle(verifier.force('closed', options as never))
      expect(answer.accepted).toBe(false)
    }
  })

  it('a mode that is none is the fault `force-mode`', async () => {
    const { verifier, settle, events } = createWorld()
    for (const mode of ['open', 'CLOSED', undefined, ['closed'], 'constructor'])
      expect(await settle(verifier.force(mode as 'closed', { until: now + hour }))).toEqual({
        accepted: false,
        reason: 'mode-unknown',
      })
    expect(faultsOf(events)).toEqual(['force-mode'])
  })
})

describe('force(): an `until` that is right', () => {
  it.each([
    { name: 'four hours to the millisecond', until: now + 4 * hour, ends: 4 * hour },
    { name: 'a fraction of a millisecond, which is dropped', until: now + 1_000.9, ends: 1_000 },
    { name: 'a Date', until: new Date(now + hour), ends: hour },
    { name: 'a text with Z', until: iso(hour), ends: hour },
    { name: 'a text without seconds', until: '2023-11-14T23:13Z', ends: hour - 20_000 },
    { name: 'a text with a zone', until: '2023-11-15T07:13:20+08:00', ends: hour },
  ])('$name', async ({ until, ends }) => {
    const { verifier, settle, verify, disaster, events } = createWorld()
    const answer = await settle(verifier.force('degrade', { until }))
    expect(answer).toEqual({ accepted: true, until: now + ends, shared: false })
    expect(Object.isFrozen(answer)).toBe(true)
    expect((await verify(disaster())).reason).toBe('forced')
    expect(faultsOf(events)).toEqual([])
  })
})

describe('force(): actor and reason', () => {
  it('are cut to 200 characters and lose what could forge a log', async () => {
    const { verifier, settle } = createWorld()
    const actor = `a\nb\u0000\u001b[31m\u202E\u2028${'x'.repeat(300)}`
    await settle(verifier.force('closed', { until: now + hour, actor, reason: `${'y'.repeat(199)}😀` }))
    const [order] = verifier.status().forced
    expect(order?.actor).toMatch(/^ab\[31mx{180,192}$/)
    expect(order?.reason).toBe('y'.repeat(199))
  })

  it('that are missing or no texts do not stop an order', async () => {
    const { verifier, settle } = createWorld()
    const options = { until: now + hour, actor: 7, reason: {} } as unknown
    expect((await settle(verifier.force('closed', options as { until: number }))).accepted).toBe(true)
    expect(verifier.status().forced).toEqual([{ mode: 'closed', by: 'call', until: now + hour, actor: '', reason: '' }])
  })
})
