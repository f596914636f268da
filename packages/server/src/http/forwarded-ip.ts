/**
 * Reads the visitor's address from `x-forwarded-for`, counted from the right: the last `trustedProxies` entries were written by
 * proxies of yours, everything before them by anyone. Undefined when there are fewer.
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
    const entries = (request.headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
    const entry = entries.at(-trustedProxies)
    return entry === undefined || entry === '' ? undefined : withoutPort(entry)
  }
}

/** Some proxies write `1.2.3.4:5678` or `[2001:db8::1]:5678`. */
const withoutPort = (entry: string) =>
  /^\[(.+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry
