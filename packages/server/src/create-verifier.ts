import { createCaptchaApi } from './api/captcha-api.ts'
import type { VerifierConfig } from './config/config.ts'
import { resolveConfig } from './config/resolve-config.ts'
import { createForceSwitch } from './force/force-switch.ts'
import { createIssueVisitToken } from './gate/issue-visit-token.ts'
import { createNamespace } from './gate/namespace.ts'
import { createTryBuckets } from './gate/try-limits.ts'
import { createOutageWatch } from './outage/outage-watch.ts'
import { createSharedEvidence } from './outage/shared-evidence.ts'
import { createKeyring } from './platform/keyring.ts'
import { guardStore } from './ledger/guarded-store.ts'
import { createSignedNotes } from './ledger/signed-notes.ts'
import { createEmitter, type Finding } from './verdict/events.ts'
import { toFault } from './verdict/faults.ts'
import { createFaultReporter } from './verdict/fault-reporter.ts'
import type { Verifier } from './verify/verifier.ts'
import { createCallQueue } from './verify/call-queue.ts'
import { createVerify } from './verify/create-verify.ts'
import { findApp, type VerifyInput } from './verify/read-claim.ts'
import { createStatus, createTally } from './verify/read-status.ts'
import { createVerdictReporter } from './verify/report-verdict.ts'
import { createScriptAlarm } from './looks/script-alarm.ts'
import { readCorrelationId, readInit, type VerifyInit } from './verify/verify-init.ts'

/**
 * A verifier for the tickets of Tencent Cloud Captcha. Make one per process and keep it: what it has seen is its evidence.
 * It starts no timer and no request until it is used, and keeps no process alive.
 *
 * @example
 * const verifier = createVerifier({ appId, appSecretKey, secretId, secretKey, degrade: 'never' })
 * const verdict = await verifier.verify({ ticket, randstr, ip })
 * if (!verdict.allowed) return deny()
 *
 * @throws VerifierConfigError for a mistake in the config, also when run in a browser window.
 */
export function createVerifier(given: VerifierConfig): Verifier {
  // Secrets stay in closures: no object that a caller gets holds one.
  const config = resolveConfig(given, () => reportFault(toFault('secret-unreadable')))
  const { apps, clock, timeout, limits, storeSecrets } = config
  const tag = `tcaptcha:${config.name}`
  const emit = createEmitter(config.onEvent)
  const reportFault = createFaultReporter(emit, clock.monotonic)
  const keyring = createKeyring(storeSecrets, (secret) => `tcaptcha-store-2\n${config.name}\n${secret}`)
  const node = createNodeName()
  let passes = 0
  const store = guardStore({ ...config, tag, node, emit })
  // Verifiers of one process may share its memory; with nodes elsewhere the name has to be longer.
  const name = (made += 1).toString(36)
  const nextOwner = () => `${store.isLocal ? name : node()}.${(passes += 1).toString(36)}`
  const api = createCaptchaApi(config)
  const keyOf = (note: string) => `{${tag}}:2:${note}`
  const notes = createSignedNotes({ store: store.evidence, keyring, keyOf, reportFault })
  const shared = createSharedEvidence({ notes, clock, node })
  const watch = createOutageWatch({ ...config, api, emit, shared, reportFault })
  const isShared = !store.isLocal
  // Nobody else has a memory that was not given.
  const force = createForceSwitch({ ...config, notes: config.store && notes, isShared, emit, reportFault })
  const queue = createCallQueue({ ...config, perSecond: limits.perSecond / config.nodes, maxWait: timeout / 2 })
  const visitTokens = config.visitTokens && {
    ...config.visitTokens,
    keyring: createKeyring(config.visitTokens.secrets),
  }
  const gateParts = {
    ...config,
    tag,
    keyring: store.isLocal ? undefined : keyring,
    ticketMemory: Math.max(1_200_000, 2 * config.maxTicketSkew),
    visitTokenMemory: (visitTokens?.maxAge ?? 0) + 10_000,
    nextOwner,
    emit,
    readForce: force.mode,
  }
  const enforced = createNamespace(gateParts, false)
  const shadow = createNamespace(gateParts, true)
  const verifyParts = {
    ...config,
    api,
    watch,
    queue,
    store,
    nextOwner,
    visitTokens,
    emit,
    readForce: force.mode,
    touchForce: force.touch,
    reportFault,
    report: createVerdictReporter(emit, reportFault, clock.monotonic),
    scriptAlarm: createScriptAlarm({ ...config, look: config.script && watch.lookAtScript, reportFault }),
  }
  const verify = createVerify({ ...verifyParts, ...enforced })
  const tryInShadow = createVerify({ ...verifyParts, ...shadow })
  const findAppId = (appId: unknown) => findApp(apps, appId)?.appId
  const limit = createTryBuckets(clock.monotonic)
  const scripts = config.script ? [...config.script.urls, ...apps.flatMap((one) => one.scripts ?? [])] : []
  const urls = [...config.endpoints, ...scripts, ...config.controlHosts]
  const tally = createTally()

  return Object.freeze({
    async verify(input: VerifyInput, init?: VerifyInit) {
      const read = readInit(init)
      const verdict = await (read.shadow ? tryInShadow : verify)(input, read)
      const counts = read.shadow ? tally.shadowVerdicts : tally.verdicts
      counts[verdict.kind] += 1
      return verdict
    },
    report(given: string, finding: Finding) {
      if (finding !== 'abuse' && finding !== 'fine') throw new TypeError("report() takes 'abuse' or 'fine'.")
      const correlationId = readCorrelationId(given)
      if (correlationId === undefined) return false
      tally.reports[finding] += 1
      emit({ type: 'report', correlationId, finding })
      return true
    },
    issueVisitToken: createIssueVisitToken({ visitTokens, findAppId, clock, limit, emit }),
    probe: watch.probe,
    status: createStatus({ ...config, watch, queue, api, store, force, enforced, shadow, tally, urls }),
    extendScriptOutage: (ms: number) => watch.extend('script', ms),
    extendApiOutage: (ms: number) => watch.extend('api', ms),
    force: force.force,
    endForce: force.endForce,
    close() {
      force.close()
      watch.close()
      store.close()
    },
  })
}

/** Verifiers that this process has made. */
let made = 0

/** Made when it is first needed: some runtimes have no randomness while a module is loaded. */
function createNodeName(): () => string {
  let name: string | undefined
  return () => (name ??= crypto.randomUUID())
}
