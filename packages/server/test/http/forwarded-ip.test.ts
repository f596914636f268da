import { describe, expect, it } from 'vitest'
import { forwardedIp } from '../../src/index.ts'

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
