import type { VerifierConfig } from '@tcaptcha/server'
import type { ApiScenarioName, ScenarioName, simulatorKeys } from '@tcaptcha/simulator'
import type { ServerView } from '../src/backend-client/server-view.ts'
import type { Transport } from './create-backend.ts'

/** What the simulated vendor plays for a session, at this moment. */
export interface Playing {
  api: ApiScenarioName
  script: ScenarioName
}

/** The shop's app id, which is the page's, too. */
export const appId = '190000000'

type VendorConfig = Pick<VerifierConfig, 'endpoint' | 'acceptSimulator' | 'scriptProbe' | 'fetch'> & {
  appId: string
  appSecretKey: string
  secretId: string
  secretKey: string
}

/** Whom a session asks about tickets: the simulator over `transport`, or the vendor itself, if wanted and if there are keys. */
export function chooseVendor(
  { base, fetch, keys }: Transport,
  simulated: typeof simulatorKeys,
  playing: Playing,
  real: string | undefined,
): { asks: ServerView['asks']; config: VendorConfig } {
  if (real !== undefined && keys) return { asks: 'vendor', config: { ...keys, appId: real } }
  const { secretId, secretKey, appSecretKey } = simulated
  // What fails once for this run must not be used up by another one.
  const client = crypto.randomUUID()
  const send: typeof fetch = (_url, init) => {
    if (init?.method !== 'POST') return fetch(`${base}vendor/~${playing.script}/TJCaptcha.js`, init)
    const headers = new Headers(init.headers)
    headers.set('x-simulator-client', client)
    return fetch(`${base}vendor/~${playing.api}/`, { ...init, headers })
  }
  return {
    asks: real === undefined ? 'stand-in' : 'no-keys',
    config: {
      appId,
      appSecretKey,
      secretId,
      secretKey,
      acceptSimulator: true,
      endpoint: new URL(base).origin,
      scriptProbe: { urls: [`${base}TJCaptcha.js`], clients: 1 },
      // The verifier knows one host for all; which scenario that plays for this session is in the path.
      fetch: send,
    },
  }
}
