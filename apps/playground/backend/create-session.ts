import type { Verdict } from '@tcaptcha/server'
import type { TicketStore } from '@tcaptcha/simulator'
import type { BudgetLeft, ServerView, ShownVerdict, StoreTrouble } from '../src/backend-client/server-view.ts'
import { later, type ServerOrder } from '../src/backend-client/ticket-check.ts'
import type { Modules, Transport } from './create-backend.ts'
import { createCodes } from './one-time-code/create-codes.ts'
import { readSubject, readUser } from './read-json.ts'
import { createStore } from './create-store.ts'
import { replayHistory } from './replay-history.ts'
import { createSessionClock } from './session/session-clock.ts'
import { appId, chooseVendor, type Playing } from './choose-vendor.ts'
import type { SessionNote } from './session/session-note.ts'
import { siteChanges } from './site-changes.ts'
import { breaker, canary, timeout, toBudgets } from './site-config.ts'
import { watchBudgets } from './watch/watch-budgets.ts'
import { refuseCalls, watchCalls } from './watch/watch-calls.ts'
import { toShown } from './to-shown.ts'

/** One run's server, and what the vendor plays for it. */
export interface Session {
  login: (request: Request) => Promise<Response>
  issueVisitToken: (request: Request) => Promise<Response>
  /** For a visitor whom the captcha could not confirm: a code by e-mail. */
  codes: ReturnType<typeof createCodes>
  apply: (order: ServerOrder) => Promise<void>
  view: () => Omit<ServerView, 'startedAgain'>
  /** The server stops looking by itself. */
  close: () => void
}

/** On loopback every visitor has this one; the others come from elsewhere. */
const ip = () => '127.0.0.1'
const action = 'login'
const mostVerdicts = 20

/** A server as a site would write it, and around it what a playground adds: scenarios, a past, and a window to look in. */
export async function createSession(
  { simulator, server }: Modules,
  tickets: TicketStore,
  transport: Transport,
  { check, secret, codes }: SessionNote,
): Promise<Session> {
  const playing: Playing = { api: 'works', script: 'works' }
  const verdicts: ShownVerdict[] = []
  const {
    config = {},
    visitToken,
    degrade,
    app = {},
    isCutOff,
    crowded,
    forced,
  } = check.site ? siteChanges[check.site] : {}
  const clock = createSessionClock()
  const store = await createStore(server, clock.monotonic, check.store)
  let storeFault: Pick<StoreTrouble, 'store' | 'failure'> | undefined
  let budgets = toBudgets({})
  const watched = watchBudgets(store, clock.monotonic, () => budgets)
  const asked = watchCalls(isCutOff ? refuseCalls : transport.fetch)
  const vendor = chooseVendor({ ...transport, fetch: asked.fetch }, simulator.simulatorKeys, playing, check.real)

  const verifier = server.createVerifier({
    ...vendor.config,
    timeout,
    degrade: () => (degrade === 'never' ? degrade : { ...budgets, ...degrade }),
    // A played visitor is quicker than a person.
    visitToken: { secret, minAge: 0, ...visitToken },
    breaker,
    canary,
    store,
    clock,
    onEvent(event) {
      if (event.type === 'store-fault') storeFault = event
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
    asked.end()
    note(verdict)
    return verdict
  }
  const login = server.guard(
    { verify },
    {
      ip: () => ('ip' in app ? app.ip : ip()),
      action,
      appId: () => app.appId,
      subject: (request) => readSubject(request, app.signedIn),
      deny: (_request, verdict) => {
        // The guard refuses it without a call of `verify`.
        if (verdict.reason === 'ticket-in-url') note(verdict)
        return undefined
      },
    },
    async (request) => Response.json({ user: await readUser(request) }, { headers: { 'cache-control': 'no-store' } }),
  )
  const issueVisitToken = server.visitTokenHandler(verifier, { ip, action })

  await replayHistory(check.before ?? [], { verifier, tickets, playing, clock, appId, action })
  if (forced)
    await verifier.force(forced, { until: clock.now() + 3_600_000, actor: 'playground', reason: 'to be looked at' })
  playing.api = check.api ?? 'works'
  watched.nextVisitor()

  async function letTimePass() {
    clock.leap(later)
    // Its timers wait in real time: this is the look that would have been due by now.
    if (verifier.status().evidence.state !== 'healthy') await verifier.probe()
  }

  function budgetsLeft(): readonly BudgetLeft[] {
    const { budgets: all } = verifier.status()
    return all.length === 0 ? [] : [...watched.left(), ...all]
  }

  function storeTrouble(): StoreTrouble | undefined {
    const { healthy, failures } = verifier.status().store
    return healthy || !storeFault ? undefined : { store: storeFault.store, failure: storeFault.failure, failures }
  }

  return {
    login,
    issueVisitToken,
    codes: createCodes(clock.lasting, codes),
    async apply(order) {
      if ('api' in order) playing.api = order.api
      else if ('budgets' in order) budgets = toBudgets(order.budgets)
      else await letTimePass()
    },
    view: () => ({
      api: playing.api,
      asks: vendor.asks,
      evidence: verifier.status().evidence,
      budgets: budgetsLeft(),
      storeTrouble: storeTrouble(),
      calls: asked.calls(),
      verdicts: [...verdicts],
    }),
    close: verifier.close,
  }
}
