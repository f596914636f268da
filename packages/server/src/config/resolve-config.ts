import { scriptUrls } from '../looks/look-at-hosts.ts'
import { systemClock } from '../platform/clock.ts'
import { own, ownCopy, ownCopyOf } from '../platform/own-properties.ts'
import { outageCodes } from '../ticket/disaster-ticket.ts'
import { VerifierConfigError, type CanaryConfig, type LimitConfig, type VerifierConfig } from './config.ts'
import { toDegradeReader } from './degrade-rule.ts'
import { isLoopback } from '../platform/network/loopback.ts'
import { readEndpoints, readMarket } from './read-endpoints.ts'
import { readApps, readCredentials, readStoreSecrets, readVisitTokenSecrets, refuseWindow } from './read-keys.ts'
import { requirePositive } from './require-positive.ts'
import { requireUrls } from './require-urls.ts'

export type ResolvedConfig = ReturnType<typeof resolveConfig>

/** Copies the config by own properties, checks it, and fills in every default. Throws `VerifierConfigError`. */
export function resolveConfig(given: VerifierConfig, onBadSecret: () => void) {
  const config = ownCopy(given)
  const apps = readApps(config, onBadSecret)
  const credentials = readCredentials(config)
  refuseWindow(apps, config)
  const { timeout = 4_000, maxConcurrent = 64, nodes = 1, maxTicketSkew = 600_000 } = config
  requirePositive({ timeout, maxConcurrent, nodes, maxTicketSkew })
  const clock = config.clock ?? systemClock
  const limits = readLimits(config.limits)
  const endpoints = readEndpoints(config.endpoint)
  // Their order must not matter to what is stored.
  const keyApp = apps.reduce((least, app) => (Number(app.appId) < Number(least.appId) ? app : least))
  return {
    apps,
    credentials,
    acceptSimulator: config.acceptSimulator === true,
    readDegrade: toDegradeReader(config.degrade),
    endpoints,
    timeout,
    maxConcurrent,
    nodes,
    maxTicketSkew,
    limits,
    visitTokens: readVisitTokens(config.visitToken, limits, onBadSecret),
    breaker: readBreaker(config.breaker),
    canary: readCanary(config.canary),
    script: readScriptProbe(config, endpoints[0]),
    controlHosts: requireUrls('controlHosts', config.controlHosts ?? []),
    disasterCodes: config.disasterCodes ?? outageCodes,
    store: config.store,
    storeSecrets: readStoreSecrets(own(config.store, 'secret'), keyApp, clock, onBadSecret),
    force: readForceSource(config.force),
    name: config.namespace ?? keyApp.appId,
    clock,
    random: config.random ?? Math.random,
    // Looked up at each call, so that instrumentation installed later is used.
    send: config.fetch ?? ((url, init) => fetch(url, init)),
    onEvent: config.onEvent,
  } as const
}

function readLimits(given: LimitConfig = {}) {
  const { perIpPerMinute = 600, perSubjectPerMinute = 30, perSecond = 800, scope = 'local' } = ownCopy(given)
  const limits = { perIpPerMinute, perSubjectPerMinute, perSecond }
  requirePositive(limits)
  if (scope !== 'local' && scope !== 'shared')
    throw new VerifierConfigError('limits.scope', "`limits.scope` must be `'local'` or `'shared'`.")
  return { ...limits, isShared: scope === 'shared' }
}

function readVisitTokens(
  given: VerifierConfig['visitToken'],
  limits: { perIpPerMinute: number },
  onBadSecret: () => void,
) {
  if (!given) return undefined
  const config = ownCopy(given)
  const { minAge = 1_000, maxAge = 1_800_000, perIpPerMinute = limits.perIpPerMinute } = config
  requirePositive({
    'visitToken.perIpPerMinute': perIpPerMinute,
    'visitToken.maxAge': maxAge,
    'visitToken.minAge': minAge + 1,
  })
  return { secrets: readVisitTokenSecrets(config.secret, onBadSecret), minAge, maxAge, perIpPerMinute }
}

function readBreaker(given: VerifierConfig['breaker'] = {}) {
  const config = ownCopy(given)
  const { failures = 5, ratio = 0.75, clients = 3, window = 60_000, openFor = 60_000, goodToClose = 5 } = config
  const { maxOutage = 7_200_000 } = config
  const numbers = { failures, clients, window, openFor, goodToClose, maxOutage, ratio: 1 + ratio }
  requirePositive(Object.fromEntries(Object.entries(numbers).map(([name, value]) => [`breaker.${name}`, value])))
  return { failures, ratio, clients, window, openFor, goodToClose, maxOutage }
}

function readCanary(given: CanaryConfig = {}) {
  const { rounds = 3, every = 5_000, heartbeat = 30_000 } = ownCopy(given)
  requirePositive({
    'canary.rounds': rounds,
    'canary.every': every,
    'canary.heartbeat': heartbeat === false ? 1 : heartbeat,
  })
  return { rounds, every, heartbeat }
}

/** A simulator serves its script beside its API: no test of anybody's should look at the vendor's hosts. */
function readScriptProbe({ scriptProbe = {}, endpoint }: VerifierConfig, api: URL) {
  if (scriptProbe === false) return undefined
  const usual = isLoopback(api) ? [new URL('/TJCaptcha.js', api).href] : scriptUrls[readMarket(endpoint)]
  const { urls = usual, clients = 5, maxOutage = 1_800_000 } = ownCopyOf(scriptProbe)
  requirePositive({ 'scriptProbe.clients': clients, 'scriptProbe.maxOutage': maxOutage })
  return { urls: requireUrls('scriptProbe.urls', urls), clients, maxOutage }
}

function readForceSource(given: VerifierConfig['force']) {
  if (given === undefined || typeof given?.read === 'function') return given
  throw new VerifierConfigError('force', '`force` must have a function `read`, as `forceSource()` makes one.')
}
