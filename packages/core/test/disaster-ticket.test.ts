import { describe, expect, it } from 'vitest'
import { createDisasterTicket, parseDisasterTicket } from '../src/index.ts'

const appId = '2031483705'

describe('createDisasterTicket', () => {
  it("makes the 2.0 scripts' spelling unless told otherwise", () => {
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
    const { seconds } = parseDisasterTicket(createDisasterTicket({ errorCode: 1001, appId }).ticket, appId) ?? {}
    expect(seconds).toBeGreaterThanOrEqual(before)
    expect(seconds).toBeLessThanOrEqual(Math.floor(Date.now() / 1000))
  })
})

describe('parseDisasterTicket', () => {
  it.each([
    ['terror_1006_2031483705_1649302812', { form: 'standard', appId, seconds: 1_649_302_812, tail: undefined }],
    ['trerror_1006_2031483705_1649302812', { form: 'standard', appId, seconds: 1_649_302_812, tail: undefined }],
    ['terror_1006_2031483705_1649302812_6931_x', { form: 'standard', appId, seconds: 1_649_302_812, tail: '6931_x' }],
    ['terror_1006_20314837051649302812', { form: 'legacy', appId, seconds: 1_649_302_812, tail: undefined }],
    ['trerror_1006_20314837051649302812_sid', { form: 'legacy', appId, seconds: 1_649_302_812, tail: 'sid' }],
    ['terror_1006__1649302812', { form: 'legacy', appId: undefined, seconds: 1_649_302_812, tail: undefined }],
    ['terror_1006_1649302812', { form: 'legacy', appId: undefined, seconds: 1_649_302_812, tail: undefined }],
    ['terror_1006_987654321_1649302812', { form: 'standard', appId: '987654321', seconds: 1_649_302_812 }],
    ['terror_1006_anything', { form: 'unreadable', appId: undefined, seconds: undefined }],
  ])('reads %s', (ticket, expected) => {
    expect(parseDisasterTicket(ticket, appId)).toMatchObject({ errorCode: 1006, ...expected })
  })

  it.each(['terror_', 'trerror_x', 'terror_10_1_1', 'trerror_1001'])('calls %s unreadable', (ticket) => {
    expect(parseDisasterTicket(ticket, appId)).toEqual({
      form: 'unreadable',
      errorCode: undefined,
      appId: undefined,
      seconds: undefined,
      tail: undefined,
    })
  })

  it.each([
    't03simulator_1006',
    'tr0abc',
    'TERROR_1006_1_1649302812',
    ' terror_1006_1_1649302812',
    '',
    undefined,
    null,
    7,
    {},
  ])('gives undefined for %j, which is none', (ticket) => {
    expect(parseDisasterTicket(ticket, appId)).toBeUndefined()
  })

  it('reads back what createDisasterTicket makes, in both spellings', () => {
    for (const generation of [1, 2] as const) {
      const { ticket } = createDisasterTicket({ errorCode: 1085, appId, generation, now: 1_700_000_000_000 })
      const expected = { form: 'standard', errorCode: 1085, appId, seconds: 1_700_000_000 }
      expect(parseDisasterTicket(ticket)).toMatchObject(expected)
      expect(parseDisasterTicket(ticket, appId)).toMatchObject(expected)
    }
  })

  it('does not take a ticket of ten digits that belongs to a ten-digit app id apart in the wrong place', () => {
    expect(parseDisasterTicket('terror_1001_1649302812_1649302900')).toMatchObject({
      form: 'standard',
      appId: '1649302812',
      seconds: 1_649_302_900,
    })
  })
})
