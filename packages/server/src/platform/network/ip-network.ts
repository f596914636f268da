import { embeddedV4, formatV4, formatV6, readV4, readV6 } from './ip-address.ts'

/** One address, and the networks around it that share a budget. */
export interface IpNetwork {
  /** One spelling for each address: IPv6 as in RFC 5952, and an IPv6 address that stands for an IPv4 address as that one. */
  address: string
  /** Every prefix that is charged, smallest first: the IPv4 address and its /24, or the IPv6 /64, /56 and /48. */
  prefixes: readonly { cidr: string; width: 'address' | 'network' | 'site' }[]
  /** The prefix that counts as one client: /24 or /48. */
  client: string
}

/** The longest notation of IPv6: six groups and a dotted IPv4 address. */
const maxLength = 45

/** Reads an address, or gives undefined: no port, no zone, no brackets. */
export function parseIp(text: unknown): IpNetwork | undefined {
  if (typeof text !== 'string' || text.length > maxLength) return undefined
  if (readV4(text) >= 0) return toV4Network(text)
  const groups = readV6(text)
  if (!groups) return undefined
  const embedded = embeddedV4(groups)
  return embedded < 0 ? toV6Network(groups) : toV4Network(formatV4(embedded))
}

function toV4Network(address: string): IpNetwork {
  const network = `${address.slice(0, address.lastIndexOf('.'))}.0/24`
  const prefixes = [
    { cidr: `${address}/32`, width: 'address' },
    { cidr: network, width: 'network' },
  ] as const
  return { address, prefixes, client: network }
}

function toV6Network(groups: readonly number[]): IpNetwork {
  const [a = 0, b = 0, c = 0, d = 0] = groups
  const front = `${a.toString(16)}:${b.toString(16)}:${c.toString(16)}`
  const site = `${front}:0::/48`
  const prefixes = [
    { cidr: `${front}:${d.toString(16)}::/64`, width: 'address' },
    { cidr: `${front}:${(d & 0xff00).toString(16)}::/56`, width: 'network' },
    { cidr: site, width: 'site' },
  ] as const
  return { address: formatV6(groups), prefixes, client: site }
}
