import { isApiScenarioName } from '../api/scenarios/api-scenarios.ts'
import { isScenarioText } from '../scenarios/named-scenario.ts'
import type { Simulator } from '../service/create-simulator.ts'
import { hasToken } from './token.ts'

/** Where the control endpoint is. */
export const controlPath = '/__control'

const mostRequests = 100

/**
 * Answers `GET` with the current scenarios and the latest requests, and lets `POST` change the scenarios. Refuses a
 * request without the token, and sends no CORS header, so that no page of another origin can read it.
 */
export function createControl(simulator: Simulator, token: string) {
  const state = () => ({ ...simulator.current, requests: simulator.requests.slice(-mostRequests) })

  return async (request: Request): Promise<Response> => {
    if (!hasToken(request, token)) return respond({ error: 'Authorization has to be "Bearer <token>".' }, 401)
    if (request.method === 'GET') return respond(state())
    if (request.method !== 'POST') return respond({ error: 'GET or POST.' }, 405)
    const change = readChange(await request.text())
    if (typeof change === 'string') return respond({ error: change }, 400)
    if (change.scenario !== undefined) simulator.setScenario(change.scenario)
    if (change.api !== undefined) simulator.setApiScenario(change.api)
    return respond(state())
  }
}

/** Reads both scenarios or none: half a mistake must change nothing. A string says what is wrong. */
function readChange(text: string) {
  const change = new Map(Object.entries(parse(text) ?? {}))
  const { scenario, api, ...others } = Object.fromEntries(change)
  if (change.size === 0 || Object.keys(others).length > 0)
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

const respond = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
  })
