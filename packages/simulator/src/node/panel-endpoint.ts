import type { IncomingMessage } from 'node:http'
import { isApiScenarioName } from '../api/scenarios/api-scenarios.ts'
import type { Simulator } from '../service/create-simulator.ts'
import { isFromOwnPage } from './own-machine.ts'
import type { ServerEvents } from './server-events.ts'
import { hasToken } from './token.ts'

/**
 * Answers the panel's `POST { after, api? }` with the scenarios in force, the server's events after that number and its clock,
 * and sets the API's scenario. For pages of this machine, and for others that have the token.
 */
export function createPanelEndpoint(simulator: Simulator, events: ServerEvents, token: string) {
  return async (request: Request, incoming: IncomingMessage): Promise<Response> => {
    const origin = request.headers.get('origin') ?? ''
    if (request.method === 'OPTIONS') return respond(undefined, origin, 204)
    if (request.method !== 'POST') return respond({ error: 'POST.' }, origin, 405)
    if (!isFromOwnPage(incoming) && !hasToken(request, token)) return respond({ error: 'token' }, origin, 401)
    const { after, api } = readWish(await request.text())
    if (api !== undefined && !isApiScenarioName(api))
      return respond({ error: 'There is no such scenario.' }, origin, 400)
    if (api !== undefined) simulator.setApiScenario(api)
    return respond({ ...simulator.current, ...events.since(after), now: Date.now() }, origin)
  }
}

function readWish(text: string): { after: number; api: string | undefined } {
  try {
    const { after, api } = Object.assign({}, JSON.parse(text)) as Record<string, unknown>
    return { after: typeof after === 'number' ? after : 0, api: typeof api === 'string' ? api : undefined }
  } catch {
    return { after: 0, api: undefined }
  }
}

/** Any origin may read the answer: without the token it says nothing but that. */
const respond = (value: object | undefined, origin: string, status = 200) =>
  new Response(value && JSON.stringify(value), {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      vary: 'origin',
      ...(origin
        ? { 'access-control-allow-origin': origin, 'access-control-allow-headers': 'authorization, content-type' }
        : {}),
    },
  })
