import { assembleVerifier } from './assemble-verifier.ts'
import type { VerifierConfig } from './config/config.ts'
import type { Evidence } from './verdict/evidence.ts'
import type { VisitTokenInput, IssuedVisitToken } from './gate/issue-visit-token.ts'
import { ownCopy, ownCopyOf } from './platform/own-properties.ts'
import { reportVerdict } from './verify/report-verdict.ts'
import { createVerdict, type Verdict, type VerdictKind } from './verdict/verdict.ts'
import type { VerifyInput } from './verify/read-shape.ts'

/** How the verifier is doing. A plain object, made for a health page that only you can read. */
export interface VerifierStatus {
  evidence: Evidence
  /** Calls to the API under way, and how many there may be. */
  inFlight: number
  maxConcurrent: number
  /** Milliseconds that the API's clock is ahead of ours, as far as signatures care. */
  skew: number
  /** Verdicts since the verifier was made. */
  verdicts: Readonly<Record<VerdictKind, number>>
  /** What this server must be allowed to reach. */
  hosts: readonly string[]
}

/** Every method is a closure: pass it around bare. */
export interface Verifier {
  /** Never throws and never rejects for what happens in production. An abort of yours gives `unavailable`. */
  verify: (input: VerifyInput, init?: { signal?: AbortSignal | undefined }) => Promise<Verdict>
  /** A one-time value for the page. Rejects only with `VerifierConfigError`, when the config has no `visitToken`. */
  issueVisitToken: (input: VisitTokenInput) => Promise<IssuedVisitToken>
  /** Looks at API and script hosts now. Call it when the process starts: only hosts once seen alive can be said to be down. */
  probe: () => Promise<Evidence>
  status: () => VerifierStatus
  /** Lets an outage of the script's hosts pass visitors for another `ms`, after `maxOutage` has ended it. */
  extendScriptOutage: (ms: number) => void
}

/**
 * A verifier for the tickets of Tencent Cloud Captcha. Make one per process and keep it: what it has seen is its evidence.
 * It starts no timer and no request until it is used.
 *
 * @example
 * const verifier = createVerifier({ appId, appSecretKey, secretId, secretKey, degrade: 'never' })
 * const verdict = await verifier.verify({ ticket, randstr, ip })
 * if (!verdict.allowed) return deny()
 *
 * @throws VerifierConfigError for a mistake in the config, also when run in a browser window.
 */
export function createVerifier(config: VerifierConfig): Verifier {
  const { verify, issueVisitToken, canary, script, watch, bulkhead, api, emit, findAppId, maxConcurrent, hosts } =
    assembleVerifier(config)
  const verdicts = { verified: 0, degraded: 0, rejected: 0, unavailable: 0, misconfigured: 0 }

  return Object.freeze({
    async verify(given: VerifyInput, init: { signal?: AbortSignal | undefined } = {}) {
      const input = ownCopy(given)
      input.subject = ownCopyOf(input.subject)
      const verdict = await verify(input, init.signal).catch(() => createVerdict('internal'))
      verdicts[verdict.kind] += 1
      reportVerdict(emit, verdict, input, findAppId(input.appId))
      return verdict
    },
    issueVisitToken,
    async probe() {
      await Promise.all([canary.run(), script.look()])
      return watch.current()
    },
    status: () => ({
      evidence: watch.current(),
      inFlight: bulkhead.active(),
      maxConcurrent,
      skew: api.skew(),
      verdicts: { ...verdicts },
      hosts,
    }),
    extendScriptOutage: script.extend,
  })
}
