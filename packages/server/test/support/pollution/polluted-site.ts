import { createVerifier, guard, VerifierConfigError, type Verifier, type VerifierEvent } from '../../../src/index.ts'
import { createFakeClock } from '../fake-clock.ts'
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

/** One whose verifier is made in a polluted process. None where the config is refused, which lets nobody in. */
function createLateSite(make: typeof createVerifier) {
  try {
    return createSite(make, { visitToken: { secret: secrets.visitToken } })
  } catch {
    return undefined
  }
}

/** Sends made-up tickets to verifiers of a polluted process, and looks at all that comes out of them. */
export async function attack(pollution: Pollution, { make = createVerifier, patience = 2_000 } = {}) {
  const sites = [createSite(make), createSite(make)]
  const [first, throttled] = sites
  if (throttled) throttled.vendor.throttled = true
  const json = { 'content-type': 'application/json' }
  const requests = [new Request(url), new Request(url, { method: 'POST', body: '{}', headers: json })]
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
  const enter = (site: typeof first, request: Request | undefined) =>
    collect(
      async () => {
        const response = site && request && (await site.guarded(request))
        if (response && response.status !== 403) found.add('allowed')
        return response
      },
      () => !canRespond(),
    )

  const undo = pollute(pollution)
  try {
    const late = createLateSite(make)
    if (late) sites.push(late)
    for (const site of [first, late]) {
      if (!site) continue
      verify(site.verifier, planted.ticket)
      verify(site.verifier, `trerror_1001_${appId}_${Math.floor(site.clock.now() / 1000)}`, '@planted1')
      enter(site, requests.pop())
    }
    if (throttled) verify(throttled.verifier, planted.ticket)
    if (late)
      collect(
        () => late.verifier.issueVisitToken(planted),
        (error) => error instanceof VerifierConfigError,
      )
    if (!(await drive(calls, sites, patience))) found.add('hung')
    out.push(...sites.map(({ verifier }) => verifier.status()))
  } finally {
    undo()
  }
  if (traces.test(await printAll([...out, ...sites.map(({ events }) => events)]))) found.add('leaked')
  return [...found]
}

/** Some pollution keeps the platform itself from making an answer with a body: then nothing is let in, or said. */
function canRespond() {
  try {
    return new Response('x').status === 200
  } catch {
    return false
  }
}

/** Lets time pass only as far as a retry's pause needs it. False when a call takes longer than `patience`. */
async function drive(
  calls: readonly Promise<unknown>[],
  sites: readonly ReturnType<typeof createSite>[],
  patience: number,
) {
  const running = new Set(calls)
  for (const call of calls) void call.then(() => running.delete(call))
  const giveUpAt = performance.now() + patience
  while (running.size > 0) {
    await new Promise((resolve) => setImmediate(resolve))
    for (const { clock } of sites) if (running.size > 0) clock.runNext(50)
    if (performance.now() > giveUpAt) return false
  }
  return true
}
