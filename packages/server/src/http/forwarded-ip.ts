import { parseIp } from '../platform/ip-network.ts'

/**
 * Reads the visitor's address from `x-forwarded-for`, counted from the right: the last `trustedProxies` entries were written by
 * proxies of yours, everything before them by anyone. Undefined when there are fewer, or when that entry is no address.
 *
 * @example forwardedIp(1) // one load balancer in front, which appends the address it sees
 */
export function forwardedIp(
  trustedProxies: number,
): (request: { headers: { get: (name: string) => string | null } }) => string | undefined {
  if (!Number.isInteger(trustedProxies) || trustedProxies < 1) {
    throw new RangeError('forwardedIp: say how many proxies of yours stand in front, at least 1.')
  }
  return (request) => {
    // An empty entry counts: skipping one would move on to an entry that the visitor wrote.
    const entry = (request.headers.get('x-forwarded-for') ?? '').split(',').at(-trustedProxies)
    return entry === undefined ? undefined : parseIp(withoutPort(entry.trim()))?.address
  }
}

/** Some proxies write `1.2.3.4:5678` or `[2001:db8::1]:5678`. */
const withoutPort = (entry: string) =>
  /^\[(.+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry
