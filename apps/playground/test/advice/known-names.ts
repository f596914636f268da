import type { TCaptchaErrorCode, TCaptchaEvent, TCaptchaResult } from '@tcaptcha/core'
import { faults, reasons, type TicketEventFields, type VerifierEvent } from '@tcaptcha/server'
import { readFileSync } from 'node:fs'
import { fromRoot } from './from-root.ts'

/** `satisfies`: a type or field that is no longer there does not compile. */
const serverEvents = {
  verified: true,
  degraded: true,
  refused: true,
  fault: true,
  'budget-exhausted': true,
  report: true,
  breaker: true,
  outage: true,
  canary: true,
  force: true,
  'store-fault': true,
  'store-lost': true,
} satisfies Record<VerifierEvent['type'], true>

const browserEvents = { script: true, open: true, close: true, result: true } satisfies Record<
  TCaptchaEvent['type'],
  true
>

const kinds = { solved: true, disaster: true, closed: true, failed: true } satisfies Record<
  TCaptchaResult['kind'],
  true
>

const codes = {
  offline: true,
  'script-csp': true,
  'script-error': true,
  'script-timeout': true,
  'script-no-global': true,
  'open-timeout': true,
  'vendor-threw': true,
  'vendor-options': true,
  'vendor-error': true,
  'rate-limited': true,
  'invalid-result': true,
  internal: true,
  'invalid-options': true,
} satisfies Record<TCaptchaErrorCode, true>

type ResultEvent = Extract<TCaptchaEvent, { type: 'result' }>
const fields = { code: true, errorCode: true, vendorCode: true, attempt: true, kind: true, by: true } satisfies Partial<
  Record<keyof ResultEvent | keyof TicketEventFields, true>
>

/** Every value that a field of the server's events has. */
type ValueOf<Field extends string> = Extract<VerifierEvent, Record<Field, unknown>>[Field]
const values = {
  what: ['api', 'script'],
  to: ['begin', 'down', 'up'],
  use: ['degrade', 'limit'],
  ring: ['capacity', 'incident'],
  failure: ['full', 'timeout'],
} satisfies { [Field in 'what' | 'to' | 'use' | 'ring' | 'failure']: readonly ValueOf<Field>[] }

const find = (path: string, pattern: RegExp) =>
  [...readFileSync(fromRoot(path), 'utf8').matchAll(pattern)].map(([, name = '']) => name)

/** What can ring: each alert of the package's Prometheus rules. */
export const alertRules = find('packages/server/observability/prometheus-rules.yaml', /^ *- alert: (\w+)$/gm)

/** Each metric of the table in the docs. */
export const metrics = find('apps/docs/en/outage/watching.md', /^\| `(tcaptcha\.[\w.]+)`/gm)

/** What an alert can be set on, by its name. */
export const signals: ReadonlySet<string> = new Set([
  ...[serverEvents, browserEvents, faults, reasons].flatMap((names) => Object.keys(names)),
  ...alertRules,
  ...metrics,
])

/** The same, and what tells one such signal from another. */
export const knownNames: ReadonlySet<string> = new Set([
  ...signals,
  ...[kinds, codes, fields].flatMap((names) => Object.keys(names)),
  ...Object.entries(values).flatMap(([field, all]) => all.map((value) => `${field}: ${value}`)),
])
