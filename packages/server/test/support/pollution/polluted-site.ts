import { createVerifier, guard, VerifierConfigError, type Verifier, type VerifierEvent } from '../../../src/index.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { pollute, type Pollution } from './pollute.ts'
import { printAll } from './print-all.ts'
import { appId, roomy, secrets } from '../world.ts'

/** What a polluted process did that it must not do. */
export type Mischief = 'allowed' | 'leaked' | 'rejected' | 'hung'

const planted = { ticket: 'tr03PLANTED-ticket', randstr: '@PLANTED', ip: '203.0.113.77', subject: 'PLANTED-subject' }
const url = 'https://shop.example/PLANTED'
const traces = /PLANTED|203\.0\.113\.77/

/** The vendor is no part of this process: nothing that it says depends on prototypes here. */
function createVendorFetch(vendor: { throttled: boolean }) {
  const init = Object.setPrototypeOf({ status: 200 }, null) as ResponseInit
  const error = '{"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"m"},"RequestId":"r"}}'
  const code = (n: number) => `{"Response":{"CaptchaCode":${n},"CaptchaMsg":"m","EvilLevel":0,"RequestId":"r"}}`
  return async (_url: unknown, given?: RequestInit) => {
    const isCanary = typeof given?.body === 'string' && given.body.includes('@canary')
    return new Response(vendor.throttled ? error : code(isCanary ? 21 : 15), init)
  }
}

function createSite(make: typeof createVerifier, more: object = {}) {
  const clock = createFakeClock()
  const vendor = { throttled: false }
  const events: VerifierEvent[] = []
  const { appSecretKey, secretId, secretKey } = secrets
  const verifier = make({
    appId,
    appSecretKey,
    secretId,
    secretKey,
    clock,
    degrade: roomy,
    fetch: createVendorFetch(vendor),
    random: () => 0,
    onEvent: (event) => void events.push(event),
    ...more,
  })
  const guarded = guard(verifier, { ip: () => planted.ip, denyAfter: 0, clock }, () => new Response('in'))
  return { clock, vendor, events, verifier, guarded }
}

/** One whose vendor is well, and one whose vendor throttles the account. */
function createSites(make: typeof createVerifier, visitToken?: object) {
  const throttled = createSite(make, visitToken ? { visitToken } : {})
  throttled.vendor.throttled = true
  return { well: createSite(make), throttled }
}

interface AttackOptions {
  make?: typeof createVerifier
  /** Pollutes before the verifiers are made, unless they then refuse their config. */
  isEarly?: boolean
  /** Real milliseconds until a call counts as hung. */
  patience?: number
}

/** Sends made-up tickets to verifiers of a polluted process, and looks at all that comes out of them. */
export async function attack(pollution: Pollution, options: AttackOptions = {}): Promise<Mischief[]> {
  const { make = createVerifier, isEarly = false, patience = 2_000 } = options
  const json = { 'content-type': 'application/json' }
  const request = isEarly ? new Request(url) : new Request(url, { method: 'POST', body: '{}', headers: json })
  const found = new Set<Mischief>()
  const out: unknown[] = []
  const calls: Promise<unknown>[] = []
  const collect = (call: () => Promise<unknown>, isExcused: (error: unknown) => boolean = () => false) => {
    const note = (error: unknown) => void (out.push(error), isExcused(error) || found.add('rejected'))
    calls.push(call().then((result) => void out.push(result), note))
  }
  const verify = (verifier: Verifier, ticket: string, randstr = planted.randstr) =>
    collect(async () => {
      const verdict = await verifier.verify({ ...planted, ticket, randstr })
      // As the app reads it, prototypes and all.
      if (verdict.allowed) found.add('allowed')
      return verdict
    })
  async function enter(guarded: (request: Request) => Promise<Response>) {
    const response = await guarded(request)
    if (response.status !== 403) found.add('allowed')
    return response
  }

  const clean = isEarly ? undefined : createSites(make)
  const { sites, undo } = clean ? { sites: clean, undo: pollute(pollution) } : createLate(make, pollution)
  const { well, throttled } = sites
  try {
    verify(well.verifier, planted.ticket)
    verify(well.verifier, `trerror_1001_${appId}_${Math.floor(well.clock.now() / 1000)}`, '@planted1')
    verify(throttled.verifier, planted.ticket)
    collect(
      () => enter(well.guarded),
      () => !canRespond(),
    )
    if (isEarly) collect(() => throttled.verifier.issueVisitToken(planted), isConfigError)
    if (!(await drive(calls, [well.clock, throttled.clock], patience))) found.add('hung')
    out.push(well.verifier.status(), throttled.verifier.status())
  } finally {
    undo()
  }
  if (traces.test(await printAll([...out, well.events, throttled.events]))) found.add('leaked')
  return [...found]
}

function createLate(make: typeof createVerifier, pollution: Pollution) {
  const undo = pollute(pollution)
  try {
    return { sites: createSites(make, { secret: secrets.visitToken }), undo }
  } catch {
    // Refused, which lets nobody in.
    undo()
    return { sites: createSites(make), undo: pollute(pollution) }
  }
}

const isConfigError = (error: unknown) => error instanceof VerifierConfigError

/** Some pollution keeps the platform itself from making an answer with a body: then nothing is let in, or said. */
function canRespond() {
  try {
    return new Response('x').status === 200
  } catch {
    return false
  }
}

/** Lets time pass only as far as a retry's pause needs it. False when a call takes longer than `patience`. */
async function drive(calls: readonly Promise<unknown>[], clocks: readonly FakeClock[], patience: number) {
  const running = new Set(calls)
  for (const call of calls) void call.then(() => running.delete(call))
  const giveUpAt = performance.now() + patience
  while (running.size > 0) {
    await new Promise((resolve) => setImmediate(resolve))
    for (const clock of clocks) if (running.size > 0) clock.runNext(50)
    if (performance.now() > giveUpAt) return false
  }
  return true
}
