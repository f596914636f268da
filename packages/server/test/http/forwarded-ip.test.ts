import { describe, expect, it } from 'vitest'
import { forwardedIp, type HeaderSource } from '../../src/index.ts'
import { whilePolluted } from '../node/serve.ts'

/** What `forwardedIp(proxies)` reads of one header for each of `values`. */
const read = (proxies: number, ...values: string[]) => {
  const headers = new Headers()
  for (const value of values) headers.append('x-forwarded-for', value)
  return forwardedIp(proxies)({ headers })
}

describe('forwardedIp', () => {
  it.each([
    ['a port', '203.0.113.7:443', '203.0.113.7'],
    ['brackets', '[2001:db8::1]', '2001:db8::1'],
    ['brackets and a port', '[2001:DB8:0::1]:443', '2001:db8::1'],
    ['spaces and tabs', ' \t203.0.113.7 ', '203.0.113.7'],
    ['IPv4 mapped into IPv6', '::ffff:203.0.113.7', '203.0.113.7'],
    ['the same with brackets and a port', '[::ffff:cb00:7107]:443', '203.0.113.7'],
  ])('reads an entry with %s', (_, entry, address) => {
    expect(read(1, `6.6.6.6, ${entry}`)).toBe(address)
  })

  it.each([
    'unknown',
    '_hidden',
    '',
    ' ',
    '-',
    'fe80::1%eth0',
    '203.0.113.7:',
    '[203.0.113.7',
    '203.0.113.7]',
    '1.2.3',
  ])('takes no other entry in place of one that is no address: %j', (entry) => {
    expect(read(1, `6.6.6.6, ${entry}`)).toBeUndefined()
    expect(read(2, `6.6.6.6, ${entry}, 10.0.0.1`)).toBeUndefined()
  })

  it('counts from the right, however many entries a visitor wrote', () => {
    expect(read(1, '6.6.6.6, , unknown, 203.0.113.7')).toBe('203.0.113.7')
    expect(read(2, ',,,6.6.6.6,203.0.113.7,10.0.0.1')).toBe('203.0.113.7')
    expect(read(3, '203.0.113.7, 10.0.0.1')).toBeUndefined()
  })

  it('counts over several headers of that name as over one', () => {
    expect(read(1, '6.6.6.6', '203.0.113.7')).toBe('203.0.113.7')
    expect(read(2, '6.6.6.6, 203.0.113.7', '10.0.0.1')).toBe('203.0.113.7')
  })

  it('is quick with the longest of lists', () => {
    const startedAt = performance.now()
    for (const entry of ['[', '[]', ']', '1.', '1:', ':', ',']) {
      expect(read(1, entry.repeat(100_000))).toBeUndefined()
    }
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })
})

describe('where forwardedIp finds the header', () => {
  const name = 'x-forwarded-for'
  const value = '6.6.6.6, 203.0.113.7'
  const headers = new Headers({ [name]: value })
  const node = { headers: { [name]: value } }
  const sources: Record<string, HeaderSource> = {
    Headers: headers,
    'a Request': new Request('https://shop.example/', { headers }),
    'a request of Node, Express or Fastify': node,
    'a request of Node whose lines are apart': { headers: { [name]: ['6.6.6.6', '203.0.113.7'] } },
    'Koa’s context': { req: node },
    'Hono’s context': { req: { raw: { headers } } },
    'an event of h3 1': { node: { req: node } },
    'an event of h3 2': { req: { headers } },
  }

  it.each(Object.entries(sources))('is %s', (_name, source) => {
    expect([forwardedIp(1)(source), forwardedIp(2)(source), forwardedIp(3)(source)]).toEqual([
      '203.0.113.7',
      '6.6.6.6',
      undefined,
    ])
  })

  it('is no prototype that somebody polluted', async () => {
    const forged = { headers: { [name]: value }, raw: { headers: { [name]: value } } }
    const pollution = { ...forged, req: forged, node: { req: forged }, get: () => value, [name]: value }
    const bare: HeaderSource[] = [
      new Headers(),
      new Request('https://shop.example/'),
      { headers: {} },
      { req: { headers: {} } },
      { req: { raw: { headers: new Headers() } } },
      { node: { req: { headers: {} } } },
    ]
    for (const [key, given] of Object.entries(pollution)) {
      const read = await whilePolluted(key, given, async () => bare.map((source) => forwardedIp(1)(source)))
      expect([key, ...read.filter((ip) => ip !== undefined)]).toEqual([key])
    }
  })
})
