import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { script } from '../http/to-response.ts'
import type { Simulator } from '../service/create-simulator.ts'
import { controlPath, createControl } from './control.ts'
import { toNodeHandler } from './node-handler.ts'
import { isFromProgram } from './own-machine.ts'
import { createPanelEndpoint } from './panel-endpoint.ts'
import { readPanelScript } from './read-panel-script.ts'
import { createServerEvents } from './server-events.ts'
import type { NodeRequest } from './web-request.ts'

/** Answers one request of Node's. */
export type FrontDoor = (
  incoming: NodeRequest,
  outgoing: ServerResponse,
  next?: (error: unknown) => void,
) => Promise<void>

/** Where a developer's server has the simulator. */
export const mountName = '__tcaptcha'
const mounted = new RegExp(`^(?:/.*)?/${mountName}/`)

/**
 * The simulator with what belongs to it: its control and its panel's endpoint, the panel's script, and the place for the
 * verifier's events. Whatever comes through a developer's server (`/__tcaptcha/`) has no control and brings no events.
 */
export function createFrontDoor(simulator: Simulator): { token: string; handle: FrontDoor } {
  const token = randomBytes(24).toString('base64url')
  const control = createControl(simulator, token)
  const events = createServerEvents()
  const panel = createPanelEndpoint(simulator, events, token)

  const answer = async (request: Request, incoming: NodeRequest): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const isMounted = mounted.test(toSentPath(incoming))
    // `/__tcaptcha/%2e%2e/__events` must not lead out of the mount.
    if (isMounted && !mounted.test(pathname)) return new Response('', { status: 404 })
    const path = isMounted ? pathname.replace(mounted, '/') : pathname
    if (path === '/__panel') return panel(request, incoming)
    if (path === '/panel.js') return script(await readPanelScript())
    if (isMounted) return simulator.fetch(toPublicRequest(request))
    if (path === controlPath) return control(request)
    if (path !== '/__events') return simulator.fetch(request)
    if (request.method !== 'POST' || !isFromProgram(incoming)) return new Response('', { status: 403 })
    return new Response(null, { status: events.add(await request.text()) ? 204 : 400 })
  }
  const handle: FrontDoor = (incoming, outgoing, next) =>
    toNodeHandler((request) => answer(request, incoming))(incoming, outgoing, next)
  return { token, handle }
}

/** With its dot segments, which a URL loses when it is read. */
const toSentPath = ({ originalUrl, url = '' }: NodeRequest) => (originalUrl ?? url).replace(/[?#].*$/, '')

/** As the page asked for it: a proxy in between has put our address in place of the page's. */
function toPublicRequest(request: Request): Request {
  const read = (name: string) => request.headers.get(name)?.split(',')[0]?.trim()
  const host = read('x-forwarded-host')
  if (!host || !/^[\w.:[\]-]+$/.test(host)) return request
  const url = new URL(request.url)
  const address = `${read('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${host}${url.pathname}${url.search}`
  return URL.canParse(address) ? new Request(address, request) : request
}
