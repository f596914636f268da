import { toBase64Url } from './platform/base64.ts'
import { createBreaker } from './outage/breaker.ts'
import { createRings } from './gate/budget-charges.ts'
import { createBulkhead } from './platform/bulkhead.ts'
import { createCanary, type CanaryResult } from './outage/canary.ts'
import { createCaptchaApi } from './api/captcha-api.ts'
import { systemClock, type Clock } from './platform/clock.ts'
import type { VerifierConfig } from './config/config.ts'
import { hmac, importHmacKey, utf8 } from './platform/hmac.ts'
import { createEmitter, type EmitEvent } from './verdict/events.ts'
import { createGate } from './gate/gate.ts'
import { guardStore } from './store/guarded-store.ts'
import { createIssueVisitToken } from './gate/issue-visit-token.ts'
import { isMemory, memory } from './store/memory.ts'
import { createOutageHint } from './outage/outage-hint.ts'
import { createOutageWatch } from './outage/outage-watch.ts'
import { ownCopy, ownCopyOf } from './platform/own-properties.ts'
import { resolveConfig } from './config/resolve-config.ts'
import { createScriptOutage, noScriptOutage } from './outage/script-outage.ts'
import { createScriptProbe, scriptUrls } from './outage/script-probe.ts'
import type { VerifierStore } from './store/stores.ts'
import { createVerify } from './verify/create-verify.ts'
import { outageCodes } from './verify/read-shape.ts'

/** A shared store that hangs must not hold a visitor. */
const storeTimeout = 100

/** Puts the parts together. Secrets stay in closures and in keys that can't be exported: no object of ours holds one. */
export function assembleVerifier(given: VerifierConfig) {
  const config = copyConfig(given)
  const { apps, credentials, acceptSimulator, readDegrade, endpoints, market } = resolveConfig(config)
  const { clock = systemClock, random = Math.random, timeout = 4_000, maxConcurrent = 64 } = config
  const { maxTicketSkew = 600_000, disasterCodes = outageCodes } = config
  const { perIpPerMinute = 600, perSubjectPerMinute = 30 } = config.limits ?? {}
  // Looked up at each call, so that instrumentation installed later is used.
  const send: typeof fetch = config.fetch ?? ((url, init) => fetch(url, init))
  const [app] = apps
  const name = config.namespace ?? app.appId
  const tag = `tcaptcha:${name}`

  const emit = createEmitter(config.onEvent)
  const storeKey = importHmacKey(utf8(`tcaptcha-store\n${name}\n${app.appSecretKey}`))
  const store = createStore(config, clock, emit)
  const rings = createRings(storeKey, tag)

  const api = createCaptchaApi({ fetch: send, clock, random, endpoints, credentials })
  const listeners: ((result: CanaryResult) => void)[] = []
  const canary = createCanary({
    api,
    clock,
    app,
    timeout: timeout / 2,
    onResult: (result) => listeners.forEach((tell) => tell(result)),
  })
  const script = createScript(config, market, send, emit, clock)
  const hint = createOutageHint({
    store: store.evidence,
    clock,
    key: storeKey,
    name: `{${tag}}:outage`,
    node: crypto.randomUUID(),
  })
  const watch = createOutageWatch({ clock, breaker: createBreaker(config.breaker), canary, script, hint, emit })
  listeners.push(watch.onCanary)

  const visitTokens = readVisitTokenConfig(config)
  const ticketMemory = Math.max(1_200_000, 2 * maxTicketSkew)
  const bulkhead = createBulkhead(maxConcurrent)
  const verify = createVerify({
    apps,
    readDegrade,
    limits: { perIpPerMinute, perSubjectPerMinute },
    timeout,
    ticketMemory,
    maxTicketSkew,
    disasterCodes,
    acceptSimulator,
    visitTokens,
    keyOf: async (use, value) =>
      `{${tag}}:${use}:${toBase64Url(new Uint8Array(await hmac(await storeKey, `${use}\n${value}`)))}`,
    clock,
    api,
    canary,
    watch,
    bulkhead,
    gate: createGate({ store, rings, ticketMemory, visitTokenMemory: (visitTokens?.maxAge ?? 0) + 10_000, emit }),
    rings,
    store,
    emit,
  })
  const findAppId = (appId: string | undefined) =>
    apps.find((known) => known.appId === (appId ?? (apps.length === 1 ? app.appId : undefined)))?.appId
  const issueVisitToken = createIssueVisitToken({ visitTokens, findAppId, clock, rings, store, emit })
  const hosts = [...endpoints.map((url) => url.host), ...script.hosts]
  return { verify, issueVisitToken, canary, script, watch, bulkhead, api, emit, findAppId, maxConcurrent, hosts }
}

function copyConfig(given: VerifierConfig): VerifierConfig {
  const config = ownCopy(given)
  config.limits = ownCopy(config.limits ?? {})
  config.visitToken = ownCopyOf(config.visitToken)
  config.breaker = ownCopy(config.breaker ?? {})
  config.scriptProbe = ownCopyOf(config.scriptProbe ?? {})
  return config
}

function createStore(config: VerifierConfig, clock: Clock, emit: EmitEvent): VerifierStore {
  const { store: shared } = config
  // Memory answers at once or not at all: a timer around each call would cost more than the call.
  if (shared && isMemory(shared)) return guardStore({ store: shared, clock, emit })
  const local = memory({ now: clock.monotonic })
  if (!shared) return guardStore({ store: local, clock, emit })
  return guardStore({ store: shared, insurance: local, nodes: config.nodes ?? 1, timeout: storeTimeout, clock, emit })
}

function createScript(
  config: VerifierConfig,
  market: 'cn' | 'intl',
  send: typeof fetch,
  emit: EmitEvent,
  clock: Clock,
) {
  const { scriptProbe, visitToken, timeout = 4_000 } = config
  if (!visitToken || !scriptProbe) return { ...noScriptOutage, hosts: [] }
  const { urls = scriptUrls[market], clients = 5, maxOutage = 1_800_000 } = scriptProbe
  const probe = createScriptProbe({ fetch: send, clock, urls, timeout: timeout / 2 })
  const hosts = [...new Set(urls.map((url) => new URL(url).host))]
  return { ...createScriptOutage({ probe, clock, emit, clients, maxOutage }), hosts }
}

function readVisitTokenConfig({ visitToken }: VerifierConfig) {
  if (!visitToken) return undefined
  const { secret, minAge = 1_000, maxAge = 1_800_000, perIpPerMinute = 60, globalPerMinute = 6_000 } = visitToken
  const secrets = typeof secret === 'string' ? [secret] : secret
  return { keys: secrets.map((text) => importHmacKey(utf8(text))), minAge, maxAge, perIpPerMinute, globalPerMinute }
}
