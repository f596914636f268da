import { parseIp } from '../../platform/network/ip-network.ts'
import { member, own } from '../../platform/own-properties.ts'

type HeaderReader = Pick<Headers, 'get'>
type WithHeaders = { headers: HeaderReader | Readonly<Record<string, string | string[] | undefined>> }

/** `Headers`, or a request: of the platform, Node, Express or Fastify; Koa's or Hono's context, h3's event. */
export type HeaderSource =
  | HeaderReader
  | WithHeaders
  | { req: WithHeaders | { raw: WithHeaders } }
  | { node: { req: WithHeaders } }

/**
 * Reads the visitor's address from `x-forwarded-for`, counted from the right: the last `trustedProxies` entries were written by
 * proxies of yours, everything before them by anyone. Undefined when there are fewer, or when that entry is no address.
 *
 * @example forwardedIp(1) // one load balancer in front, which appends the address it sees
 */
export function forwardedIp(trustedProxies: number): (source: HeaderSource) => string | undefined {
  if (!Number.isInteger(trustedProxies) || trustedProxies < 1) {
    throw new RangeError('forwardedIp: say how many of your own proxies stand in front, at least 1.')
  }
  return (source) => {
    // An empty entry counts: skipping one would move on to an entry that the visitor wrote.
    const entry = String(readHeader(source) ?? '')
      .split(',')
      .at(-trustedProxies)
    return entry === undefined ? undefined : parseIp(withoutPort(entry.trim()))?.address
  }
}

/** Node joins several headers of that name by commas; an array reads the same. */
function readHeader(source: HeaderSource): unknown {
  const name = 'x-forwarded-for'
  const req = member(source, 'req')
  const request = member(req, 'raw') ?? req ?? member(member(source, 'node'), 'req') ?? source
  const headers = member(request, 'headers') ?? request
  return isReader(headers) ? headers.get(name) : own(headers, name)
}

/** A framework may have `Headers` of its own. */
const isReader = (headers: unknown): headers is HeaderReader => typeof member(headers, 'get') === 'function'

/** Some proxies write `1.2.3.4:5678` or `[2001:db8::1]:5678`. */
const withoutPort = (entry: string) =>
  /^\[(.+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry
