/** One address, and the networks around it that share a budget. */
export interface IpNetwork {
  /** The address as one writes it: IPv4 mapped into IPv6 becomes IPv4. */
  address: string
  /** Every prefix that is charged, smallest first: the IPv4 address and its /24, or the IPv6 /64, /56 and /48. */
  prefixes: readonly { cidr: string; width: 'address' | 'network' | 'site' }[]
  /** The prefix that counts as one client: /24 or /48. */
  client: string
}

/** Reads an address, or gives undefined: no port, no zone, no brackets. */
export function parseIp(text: unknown): IpNetwork | undefined {
  if (typeof text !== 'string' || text.length > 45) return undefined
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)
  const v4 = parseV4(mapped?.[1] ?? text)
  if (v4) {
    const network = `${v4.slice(0, 3).join('.')}.0/24`
    const address = v4.join('.')
    const prefixes = [
      { cidr: `${address}/32`, width: 'address' },
      { cidr: network, width: 'network' },
    ] as const
    return { address, prefixes, client: network }
  }
  const v6 = parseV6(text)
  if (!v6) return undefined
  const site = cidr(v6, 48)
  const prefixes = [
    { cidr: cidr(v6, 64), width: 'address' },
    { cidr: cidr(v6, 56), width: 'network' },
    { cidr: site, width: 'site' },
  ] as const
  return { address: text.toLowerCase(), prefixes, client: site }
}

function parseV4(text: string): number[] | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return undefined
  const bytes = parts.map(Number)
  return bytes.every((byte) => byte <= 255) ? bytes : undefined
}

/** The eight 16-bit groups. */
function parseV6(text: string): number[] | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  if (dotted) {
    const bytes = parseV4(dotted[2] ?? '')
    if (!bytes) return undefined
    const [a = 0, b = 0, c = 0, d = 0] = bytes
    return parseV6(`${dotted[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`)
  }
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  if (![...left, ...right].every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined
  const missing = 8 - left.length - right.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  return [...left, ...Array<string>(missing).fill('0'), ...right].map((group) => Number.parseInt(group, 16))
}

function cidr(groups: readonly number[], bits: number) {
  const kept = groups.slice(0, 4).map((group, index) => {
    const inside = Math.min(16, Math.max(0, bits - index * 16))
    return group & (0xffff << (16 - inside)) & 0xffff
  })
  return `${kept.map((group) => group.toString(16)).join(':')}::/${bits}`
}
