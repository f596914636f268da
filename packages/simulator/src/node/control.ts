import { createHash, timingSafeEqual } from 'node:crypto'
import { isApiScenarioName } from '../api/scenarios/api-scenarios.ts'
import { isScenarioText } from '../scenarios/named-scenario.ts'
import type { Simulator } from '../create-simulator.ts'

/** Where the control endpoint is. */
export const controlPath = '/__control'

const mostRequests = 100

/**
 * Answers `GET` with the scenarios in force and what was asked, and lets `POST` change the scenarios. Whoever has no
 * token learns and changes nothing, and no page of another origin is let in.
 */
export function createControl(simulator: Simulator, token: string) {
  const state = () => ({ ...simulator.inForce, requests: simulator.requests.slice(-mostRequests) })

  return async (request: Request): Promise<Response> => {
    if (!hasToken(request, token)) return say({ error: 'Authorization has to be "Bearer <token>".' }, 401)
    if (request.method === 'GET') return say(state())
    if (request.method !== 'POST') return say({ error: 'GET or POST.' }, 405)
    const wish = readWish(await request.text())
    if (typeof wish === 'string') return say({ error: wish }, 400)
    if (wish.scenario !== undefined) simulator.setScenario(wish.scenario)
    if (wish.api !== undefined) simulator.setApiScenario(wish.api)
    return say(state())
  }
}

/** Both or nothing: a wish that is half wrong must change nothing. A string says what is wrong. */
function readWish(text: string) {
  const wish = new Map(Object.entries(parse(text) ?? {}))
  const { scenario, api, ...others } = Object.fromEntries(wish)
  if (wish.size === 0 || Object.keys(others).length > 0)
    return 'The body has to be JSON: { "scenario"?: string, "api"?: string }.'
  if (scenario !== undefined && !(typeof scenario === 'string' && isScenarioText(scenario)))
    return 'There is no such scenario. The names are the keys of `scenarios`.'
  if (api !== undefined && !(typeof api === 'string' && isApiScenarioName(api)))
    return 'There is no such API scenario. The names are the keys of `apiScenarios`.'
  return { scenario, api }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** Hashes have one length, so that comparing them takes the same time whatever was sent. */
function hasToken({ headers }: Request, token: string) {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(headers.get('authorization') ?? ''), hash(`Bearer ${token}`))
}

const say = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
  })
