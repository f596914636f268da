import type { Verdict } from '@tcaptcha/server'
import type { TicketStore } from '@tcaptcha/simulator'
import type { ServerView, ShownVerdict, StoreTrouble } from '../../src/server/server-view.ts'
import { later, type ServerOrder } from '../../src/server/ticket-check.ts'
import type { Modules, Wires } from './create-backend.ts'
import { createStore } from './create-store.ts'
import { rehearse } from './rehearse.ts'
import { createSessionClock } from './session-clock.ts'
import { appId, chooseVendor, type Playing } from './choose-vendor.ts'
import type { SessionNote } from './session-note.ts'
import { siteChanges } from './site-changes.ts'
import { breaker, timeout, toBudgets } from './site-config.ts'
import { watchBudgets } from './watch-budgets.ts'
import { watchCalls } from './watch-calls.ts'
import { toShown } from './to-shown.ts'

/** One run's server, and what the vendor plays for it. */
export interface Session {
  login: (request: Request) => Promise<Response>
  issueVisitToken: (request: Request) => Promise<Response>
  obey: (order: ServerOrder) => void
  view: () => Omit<ServerView, 'startedAgain'>
}

/** On loopback every visitor has this one; the others come from elsewhere. */
const ip = () => '127.0.0.1'
const action = 'login'
const mostVerdicts = 20

/** A server as a site would write it, and around it what a playground adds: scenarios, a past, and a window to look in. */
export async function createSession(
  { simulator, server }: Modules,
  tickets: TicketStore,
  wires: Wires,
  { check, secret }: Pick<SessionNote, 'check' | 'secret'>,
): Promise<Session> {
  const playing: Playing = { api: 'works', script: 'works' }
  const verdicts: ShownVerdict[] = []
  const { config = {}, visitToken, degrade, app = {}, crowded } = check.site ? siteChanges[check.site] : {}
  const clock = createSessionClock()
  const store = await createStore(server, clock.monotonic, check.store)
  let storeTrouble: StoreTrouble | undefined
  let budgets = toBudgets({})
  const watched = watchBudgets(store, clock.monotonic, () => budgets)
  const asked = watchCalls(wires.fetch)
  const vendor = chooseVendor({ ...wires, fetch: asked.fetch }, simulator.simulatorKeys, playing, check.real)

  const verifier = server.createVerifier({
    ...vendor.config,
    timeout,
    degrade: () => (degrade === 'never' ? degrade : { ...budgets, ...degrade }),
    // A played visitor is quicker than a person.
    visitToken: { secret, minAge: 0, ...visitToken },
    breaker,
    store,
    clock,
    onEvent(event) {
      if (event.type === 'store-fault') storeTrouble = event
    },
    ...config,
  })

  function note(verdict: Verdict) {
    verdicts.push(toShown(verdict, server.reasons))
    if (verdicts.length > mostVerdicts) verdicts.shift()
  }

  const verify = async (...given: Parameters<typeof verifier.verify>): Promise<Verdict> => {
    asked.begin()
    if (crowded) void verifier.verify({ ...tickets.issue(appId), ip: '198.51.100.7' })
    const verdict = await verifier.verify(...given)
    note(verdict)
    return verdict
  }
  const login = server.guard(
    { verify },
    {
      ip: () => ('ip' in app ? app.ip : ip()),
      action,
      appId: () => app.appId,
      subject: async (request) => toSubject(await readUser(request), app.signedIn),
      deny: (_request, verdict) => {
        // The guard refuses it without a call of `verify`.
        if (verdict.reason === 'ticket-in-url') note(verdict)
        return undefined
      },
    },
    async (request) => Response.json({ user: await readUser(request) }, { headers: { 'cache-control': 'no-store' } }),
  )
  const issueVisitToken = server.visitTokenHandler(verifier, { ip, action })

  await rehearse(check.before ?? [], { verifier, tickets, playing, clock, appId, action })
  playing.api = check.api ?? 'works'
  watched.nextVisitor()

  return {
    login,
    issueVisitToken,
    obey(order) {
      if ('api' in order) playing.api = order.api
      else if ('budgets' in order) budgets = toBudgets(order.budgets)
      else clock.leap(later)
    },
    view: () => ({
      api: playing.api,
      asks: vendor.asks,
      evidence: verifier.status().evidence,
      budgets: watched.left(),
      storeTrouble,
      calls: asked.calls(),
      verdicts: [...verdicts],
    }),
  }
}

const toSubject = (user: string | undefined, isSignedIn = false) =>
  user !== undefined && isSignedIn ? { id: user, trust: 'authenticated' as const } : user

async function readUser(request: Request): Promise<string | undefined> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined)
  return typeof body === 'object' && body && 'user' in body && typeof body.user === 'string' ? body.user : undefined
}
