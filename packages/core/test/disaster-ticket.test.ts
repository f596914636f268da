import { describe, expect, it } from 'vitest'
import grammar from '../../server/vectors/ticket-grammar.json' with { type: 'json' }
import { createDisasterTicket, parseDisasterTicket } from '../src/index.ts'

const appId = '2031483705'

describe('createDisasterTicket', () => {
  it("makes the 2.0 scripts' spelling by default", () => {
    const { ticket, randstr } = createDisasterTicket({ errorCode: 1001, appId, now: 1_649_302_812_999 })
    expect(ticket).toBe('trerror_1001_2031483705_1649302812')
    expect(randstr).toMatch(/^@[0-9a-z]{6,15}$/)
  })

  it("makes the 1.0 scripts' spelling for generation 1", () => {
    const { ticket } = createDisasterTicket({ errorCode: 1006, appId, generation: 1, now: 1_649_302_812_000 })
    expect(ticket).toBe('terror_1006_2031483705_1649302812')
  })

  it('takes the seconds of now when no time is given', () => {
    const before = Math.floor(Date.now() / 1000)
    const { ticket } = createDisasterTicket({ errorCode: 1001, appId })
    const seconds = Number(ticket.split('_')[3])
    expect(seconds).toBeGreaterThanOrEqual(before)
    expect(seconds).toBeLessThanOrEqual(Math.floor(Date.now() / 1000))
  })
})

describe('parseDisasterTicket', () => {
  // The server's table: page and server must read a ticket alike.
  it.each(grammar.cases)('reads $ticket as the server does', ({ ticket, expect: expected }) => {
    expect(parseDisasterTicket(ticket, grammar.appId) ?? null).toEqual(expected)
  })

  // Without the app id, nobody can tell where it ends and the seconds begin.
  const glued = [
    'trerror_1001_1900000001700000000',
    'terror_1001_1900000001700000000',
    'terror_1001_1900000001700000000_tail',
    'terror_1001_1900000011700000000',
    'terror_1001_1900000011700000000_tail',
  ]
  const withoutAppId = grammar.cases.map(({ ticket, expect: expected }) => {
    if (glued.includes(ticket)) return { ticket, form: 'unreadable' }
    return { ticket, form: expected?.form === 'foreign' ? 'standard' : expected?.form }
  })

  it.each(withoutAppId)('without an app id reads $ticket as $form', ({ ticket, form }) => {
    expect(parseDisasterTicket(ticket)?.form).toBe(form)
  })

  it.each([undefined, null, 7, {}, ' terror_1006_1_1649302812'])('gives undefined for %j, which is none', (ticket) => {
    expect(parseDisasterTicket(ticket, appId)).toBeUndefined()
  })

  it('reads back what createDisasterTicket makes, in both spellings', () => {
    for (const generation of [1, 2] as const) {
      const { ticket } = createDisasterTicket({ errorCode: 1085, appId, generation, now: 1_700_000_000_000 })
      const prefix = generation === 1 ? 'terror' : 'trerror'
      const expected = { form: 'standard', prefix, errorCode: 1085, issuedAt: 1_700_000_000 }
      expect(parseDisasterTicket(ticket)).toEqual(expected)
      expect(parseDisasterTicket(ticket, appId)).toEqual(expected)
    }
  })

  it('takes the first of two ten-digit numbers for the app id', () => {
    expect(parseDisasterTicket('terror_1001_1649302812_1649302900')).toMatchObject({
      form: 'standard',
      issuedAt: 1_649_302_900,
    })
  })
})
