import { describe, expect, it } from 'vitest'
import { normalizeCallback, TCaptchaError } from '../src/index.ts'

const context = { appId: '190000000', bizState: 'from-options', visitToken: 'bound', correlationId: 'of-the-run' }

describe('normalizeCallback', () => {
  it('gives a solved result for a ticket, and keeps what the vendor said', () => {
    const raw = { ret: 0, ticket: 'tr0abc', randstr: '@Vki', appid: '190000000', bizState: 7 }
    expect(normalizeCallback(raw, context)).toEqual({
      kind: 'solved',
      ticket: 'tr0abc',
      randstr: '@Vki',
      appId: '190000000',
      bizState: 7,
      visitToken: 'bound',
      correlationId: 'of-the-run',
      raw,
    })
  })

  it('fills app id and bizState where the vendor leaves them out', () => {
    expect(normalizeCallback({ ret: 0, ticket: 'tr0abc', randstr: '@a' }, context)).toMatchObject({
      appId: '190000000',
      bizState: 'from-options',
    })
  })

  it.each(['appid', 'CaptchaAppId'])('reads the app id from %s, a number too', (key) => {
    const raw = { ret: 0, ticket: 'tr0abc', randstr: '@a', [key]: 2_000_000_001 }
    expect(normalizeCallback(raw, context)).toMatchObject({ appId: '2000000001' })
  })

  it.each([
    { ret: 2, ticket: '', randstr: '' },
    { ret: 2, ticket: null },
    { ret: 1, ticket: null },
  ])('takes %j for a close', (raw) => {
    const closed = { kind: 'closed', ticket: undefined, by: 'visitor', correlationId: 'of-the-run' }
    expect(normalizeCallback(raw, context)).toEqual(closed)
  })

  it.each([
    [{ ret: 0, ticket: 'terror_1006_190000000_1649302812', randstr: '@a', errorCode: 1006 }, 1006],
    [{ ret: 0, ticket: 'trerror_1006_190000000_1649302812', randstr: '@a', errorCode: 1006 }, 1006],
    [{ ret: 0, ticket: 'trerror_1085_190000000_1649302812', randstr: '@a' }, 1085],
    [{ ret: 0, ticket: 'terror_1004_190000000_1649302812', randstr: '@a', errorCode: 0 }, 1004],
    [{ ret: 0, ticket: 'terror_1004_190000000_1649302812', randstr: '@a', errorCode: '1004' }, 1004],
    [{ ret: 0, ticket: 'trerror_', randstr: '@a' }, 1005],
  ])('is no success although ret is 0: %j', (raw, errorCode) => {
    const result = normalizeCallback(raw, context)
    expect(result).toMatchObject({ kind: 'disaster', ticket: raw.ticket, visitToken: 'bound', raw })
    expect(result.error).toMatchObject({ code: 'vendor-error', errorCode })
  })

  it('makes a ticket of its own where the vendor has a number and no ticket', () => {
    const result = normalizeCallback(
      { ret: 0, ticket: '', errorCode: 1008, errorMessage: 'iframe_load_timeout' },
      context,
    )
    expect(result.ticket).toMatch(/^trerror_1008_190000000_\d{10}$/)
    expect(result.error).toMatchObject({ errorCode: 1008, vendorMessage: 'iframe_load_timeout' })
  })

  it('gives no ticket at all to a visitor who is rate limited', () => {
    const raw = { ret: 0, ticket: 'terror_1014_190000000_1649302812', randstr: '@a', errorCode: 1014 }
    expect(normalizeCallback(raw, context)).toMatchObject({
      kind: 'failed',
      ticket: undefined,
      error: { code: 'rate-limited', errorCode: 1014 },
      correlationId: 'of-the-run',
    })
  })

  it('gives each result a correlation id of its own where there is none', () => {
    const ids = [0, 1, 2, undefined].map((ret) => normalizeCallback({ ret }, { appId: '190000000' }).correlationId)
    for (const id of ids) expect(id).toMatch(/^[\w-]{1,64}$/)
    expect(new Set(ids).size).toBe(4)
  })

  it.each([
    undefined,
    null,
    'string',
    7,
    [],
    {},
    { ret: 0 },
    { ret: 0, ticket: 'tr0abc' },
    { ret: 0, ticket: {}, randstr: '@a' },
    { ret: 99, ticket: 'tr0abc', randstr: '@a' },
    { ret: 0, ticket: Symbol('ticket'), randstr: '@a' },
    { ret: Symbol('ret') },
  ])('makes a disaster of what makes no sense, and never throws: %o', (raw) => {
    const result = normalizeCallback(raw, context)
    expect(result.kind).toBe('disaster')
    expect(result.ticket).toMatch(/^trerror_1005_190000000_\d{10}$/)
    expect(result.error).toMatchObject({ code: 'invalid-result', errorCode: 1005 })
    expect(result.error).toBeInstanceOf(TCaptchaError)
  })

  it('makes a disaster of an answer whose getter throws', () => {
    const hostile = {
      get ticket(): string {
        throw new Error('a getter that throws')
      },
    }
    const { error, kind } = normalizeCallback(hostile, context)
    expect(kind).toBe('disaster')
    expect(error).toMatchObject({ code: 'invalid-result', cause: new Error('a getter that throws') })
  })

  it('reads own properties only: a polluted prototype solves nothing', () => {
    const raw: unknown = Object.create({ ret: 0, ticket: 'tr0abc', randstr: '@a' })
    expect(normalizeCallback(raw, context)).toMatchObject({ kind: 'disaster', error: { code: 'invalid-result' } })
  })
})
