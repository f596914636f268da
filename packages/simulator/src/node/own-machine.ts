import type { IncomingMessage } from 'node:http'

const loopbackHost = /^(?:127(?:\.\d{1,3}){3}|(?:[\w-]+\.)*localhost|\[::1\])$/i
const loopbackAddress = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/i

/** Whether `Host` names this machine: no other name may lead here, as DNS rebinding does. */
export const isLoopbackHost = (host: string): boolean => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host)

/**
 * Whether a browser on this machine sent it from a page of this machine. A page can't choose its own `Origin`, and browsers
 * send it with every POST; who isn't a browser is known by the addresses that the request came through.
 */
export function isFromOwnPage(incoming: IncomingMessage): boolean {
  const { method, headers, socket } = incoming
  const { origin = '' } = headers
  if (method !== 'POST' || !URL.canParse(origin) || !loopbackHost.test(new URL(origin).hostname)) return false
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().flatMap((list) => list.split(','))
  const hops = [socket.remoteAddress ?? '', ...forwarded.map((hop) => hop.trim())]
  return hops.every((hop) => loopbackAddress.test(hop))
}

/** Whether a program sent it and no page: browsers name themselves by one of these, and pages can't leave them out. */
export const isFromProgram = ({ headers }: IncomingMessage): boolean =>
  headers.origin === undefined && headers['sec-fetch-site'] === undefined && headers.referer === undefined
