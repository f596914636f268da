import { isIP } from 'node:net'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIp } from '../../src/platform/network/ip-network.ts'
import { expandV4, expandV6, findV4, hex, writeV4 } from './naive-ip.ts'

/** Any 128 bits, many of them zero or of a prefix that means something. */
const group = fc.oneof(fc.constantFrom(0n, 0n, 0xffffn, 0x64n, 0xff9bn, 1n, 0x2001n, 0x2002n), fc.bigInt(0n, 0xffffn))
const v6 = fc
  .array(group, { minLength: 8, maxLength: 8 })
  .map((all) => all.reduce((bits, each) => bits * 65536n + each))

/** The same 128 bits in each notation that is allowed. */
function writeAll(bits: bigint): string[] {
  const groups = hex(bits, 8)
  const dotted = [...groups.slice(0, 6), writeV4(bits & 0xffffffffn)]
  const padded = groups.map((each) => each.padStart(4, '0').toUpperCase())
  const texts = [groups, dotted, padded].map((all) => all.join(':'))
  for (let from = 0; from < 8; from++) {
    for (let to = from + 1; to <= 8 && groups[to - 1] === '0'; to++) {
      texts.push(`${groups.slice(0, from).join(':')}::${groups.slice(to).join(':')}`)
    }
  }
  return texts
}

describe('an address', () => {
  it('is the same however it is written, and is what a second implementation reads', () => {
    fc.assert(
      fc.property(v6, (bits) => {
        const embedded = findV4(bits)
        const read = writeAll(bits).map((text) => parseIp(text))
        for (const each of read) expect(each).toEqual(read[0])
        if (embedded !== undefined) expect(read[0]).toEqual(parseIp(writeV4(embedded)))
        else {
          expect(expandV6(read[0]?.address ?? '')).toBe(bits)
          // The URL parser writes IPv6 as RFC 5952 does.
          expect(new URL(`http://[${writeAll(bits)[0]}]`).hostname).toBe(`[${read[0]?.address}]`)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('that is IPv6 is charged as its /64, /56 and /48', () => {
    const wide = fc.bigInt(0x2003n << 112n, (0x3000n << 112n) - 1n)
    fc.assert(
      fc.property(wide, (bits) => {
        const read = parseIp(hex(bits, 8).join(':'))
        const cut = [64n, 56n, 48n].map((width) => [(bits >> (128n - width)) << (128n - width), width])
        expect(
          read?.prefixes
            .map(({ cidr }) => cidr.split('/'))
            .map(([at = '', width]) => [
              expandV6(at.replace(/^((?:\w+:){3}\w+)::$/, '$1:0:0:0:0')),
              BigInt(width ?? 0),
            ]),
        ).toEqual(cut)
        expect(read?.client).toBe(read?.prefixes[2]?.cidr)
      }),
    )
  })

  it('is taken or rejected as Node and a second implementation do', () => {
    const piece = fc.oneof(
      fc.constantFrom(':', '::', '.', 'ffff', '0', '00', '255', '256', '1', '%', ' ', '01', 'g'),
      fc.nat(70_000).map((n) => n.toString(16)),
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 18 }).map((all) => all.join('')),
      fc.ipV4(),
      fc.ipV6(),
    )
    fc.assert(
      fc.property(text, (given) => {
        const good = expandV4(given) !== undefined || expandV6(given) !== undefined
        expect(parseIp(given) !== undefined).toBe(good && given.length <= 45)
        expect(isIP(given) > 0 && !given.includes('%')).toBe(good)
      }),
      { numRuns: 5_000 },
    )
  })

  it.each([
    ':',
    ':::',
    '::1::',
    '1:',
    ':1',
    '::1:',
    '1:2:3:4:5:6:7::8',
    '::1.2.3',
    '::1.2.3.4.5',
    '1.2.3.4::',
    '::01.2.3.4',
    '1..2.3',
    '.1.2.3',
    '1.2.3.',
    '1.2.3.4 ',
    '::ffff:1.2.3.4%eth0',
    undefined,
    null,
    16909060,
    ['1.2.3.4'],
  ])('is not %j', (text) => expect(parseIp(text)).toBeUndefined())

  it('that is IPv6 loopback, or none, stays IPv6', () => {
    expect([parseIp('::1'), parseIp('::0001'), parseIp('::')].map((read) => read?.address)).toEqual([
      '::1',
      '::1',
      '::',
    ])
  })
})
