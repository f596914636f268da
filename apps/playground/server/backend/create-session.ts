import type { Verdict } from '@tcaptcha/server'
import type { ApiScenarioName, ScenarioName, TicketStore } from '@tcaptcha/simulator'
import type { ServerView, ShownVerdict, StoreTrouble } from '../../src/server/server-view.ts'
import { later, type ServerOrder } from '../../src/server/ticket-check.ts'
import type { Modules, Wires } from './create-backend.ts'
import { createStore } from './create-store.ts'
import { rehearse } from './rehearse.ts'
import { createSessionClock } from './session-clock.ts'
import type { SessionNote } from './session-note.ts'
import { breaker, budgets, fullBudgets, timeout } from './site-config.ts'
import { toShown } from './to-shown.ts'
import { watchBudgets } from './watch-budgets.ts'

/** One run's server, and what the vendor plays for it. */
export interface Session {
  login: (request: Request) => Promise<Response>
  binding: (request: Request) => Promise<Response>
  obey: (order: ServerOrder) => void
  view: () => Omit<ServerView, 'startedAgain'>
}

/** The shop's app id, which is the page's, too. */
export const appId = '190000000'
/** On loopback every visitor has this one; the others come from elsewhere. */
const ip = () => '127.0.0.1'
const action = 'login'
const mostVerdicts = 20

/** A server as a site would write it, and around it what a playground adds: scenarios, a past, and a window to look in. */
export async function createSession(
  { simulator, server }: Modules,
  tickets: TicketStore,
  { base, fetch }: Wires,
  { check, secret }: Pick<SessionNote, 'check' | 'secret'>,
): Promise<Session> {
  const { secretId, secretKey, appSecretKey } = simulator.simulatorKeys
  const playing: { api: ApiScenarioName; script: ScenarioName } = { api: 'works', script: 'works' }
  const verdicts: ShownVerdict[] = []
  let storeTrouble: StoreTrouble | undefined
  // What fails once for this run must not be used up by another one.
  const client = crypto.randomUUID()
  const named = (headers?: HeadersInit) => {
    const all = new Headers(headers)
    all.set('x-simulator-client', client)
    return all
  }
  const clock = createSessionClock()
  const store = await createStore(server, clock.monotonic, check.store)
  const left = watchBudgets(store, clock.monotonic, fullBudgets)

  const verifier = server.createVerifier({
    appId,
    appSecretKey,
    secretId,
    secretKey: check.wrongKey ? 'the-key-of-another-account' : secretKey,
    acceptSimulator: true,
    endpoint: new URL(base).origin,
    timeout,
    degrade: budgets,
    // A played visitor is quicker than a person.
    binding: { secret, minAge: 0 },
    breaker,
    scriptProbe: { urls: [`${base}TJCaptcha.js`], clients: 1 },
    store,
    clock,
    onEvent(event) {
      if (event.type === 'store-fault') storeTrouble = event
    },
    // The verifier knows one host for all; which scenario that plays for this session is in the path.
    fetch: (_url, init) =>
      init?.method === 'POST'
        ? fetch(`${base}vendor/~${playing.api}/`, { ...init, headers: named(init.headers) })
        : fetch(`${base}vendor/~${playing.script}/TJCaptcha.js`, init),
  })

  const verify = async (...given: Parameters<typeof verifier.verify>): Promise<Verdict> => {
    const verdict = await verifier.verify(...given)
    verdicts.push(toShown(verdict, server.reasons))
    if (verdicts.length > mostVerdicts) verdicts.shift()
    return verdict
  }
  const login = server.guard({ verify }, { ip, action, subject: readUser }, async (request) =>
    Response.json({ user: await readUser(request) }, { headers: { 'cache-control': 'no-store' } }),
  )
  const binding = server.bindingHandler(verifier, { ip, action })

  await rehearse(check.before ?? [], { verifier, tickets, playing, clock, appId, action })
  playing.api = check.api ?? 'works'
  left.nextVisitor()

  return {
    login,
    binding,
    obey(order) {
      if ('api' in order) playing.api = order.api
      else clock.leap(later)
    },
    view: () => ({
      api: playing.api,
      evidence: verifier.status().evidence,
      budgets: left.left(),
      storeTrouble,
      verdicts: [...verdicts],
    }),
  }
}

async function readUser(request: Request): Promise<string | undefined> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined)
  return typeof body === 'object' && body && 'user' in body && typeof body.user === 'string' ? body.user : undefined
}
