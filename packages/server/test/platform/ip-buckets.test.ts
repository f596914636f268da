import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIp } from '../../src/platform/network/ip-network.ts'
import { createWorld, roomy } from '../support/world.ts'
import { expandV4, hex, writeV4 } from './naive-ip.ts'

/** Each way to write one IPv4 address as IPv6. */
const spellings: Record<string, (v4: bigint) => string> = {
  mapped: (v4) => `::ffff:${writeV4(v4)}`,
  'mapped, in hex': (v4) => `::FFFF:${hex(v4, 2).join(':')}`,
  'mapped, in full': (v4) => `0:0:0:0:0:ffff:${writeV4(v4)}`,
  'mapped, with leading zeros': (v4) => `0000:0000:0000:0000:0000:ffff:${hex(v4, 2).join(':')}`,
  'translated (SIIT)': (v4) => `::ffff:0:${writeV4(v4)}`,
  compatible: (v4) => `::${writeV4(v4)}`,
  NAT64: (v4) => `64:ff9b::${writeV4(v4)}`,
  'NAT64, in hex': (v4) => `0064:FF9B::${hex(v4, 2).join(':')}`,
  'NAT64 of a site': (v4) => `64:ff9b:1::${writeV4(v4)}`,
  Teredo: (v4) => `2001:0:4136:e378:8000:63bf:${hex(v4 ^ 0xffffffffn, 2).join(':')}`,
  '6to4': (v4) => `2002:${hex(v4, 2).join(':')}::1`,
}
const v4 = fc.bigInt(2n, 0xffffffffn)

describe.each(Object.entries(spellings))('F16: IPv4 written as IPv6: %s', (_, write) => {
  it('is that IPv4 address', () => {
    fc.assert(fc.property(v4, (bits) => void expect(parseIp(write(bits))).toEqual(parseIp(writeV4(bits)))))
  })

  it('is a bucket for each visitor, and lets 300 of 300 in', async () => {
    const addresses = Array.from({ length: 300 }, (_each, n) => `${n % 2 ? 192 : 11}.51.${n % 256}.${n % 7}`)
    const written = addresses.map((address) => write(expandV4(address) ?? 0n))
    expect(new Set(written.map((text) => parseIp(text)?.prefixes[0]?.cidr)).size).toBe(300)
    const world = createWorld({ degrade: { ...roomy, perIpPerMinute: 2 }, limits: { perIpPerMinute: 1 } })
    await world.bringDown()
    const verdicts = []
    for (const ip of written) verdicts.push(await world.verify({ ...world.disaster(), ip }))
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(300)
  })
})
