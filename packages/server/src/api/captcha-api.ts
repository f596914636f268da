import type { Clock } from '../platform/clock.ts'
import { createDeadline, tooLate, type Deadline, type DeadlineEnd } from '../platform/deadline.ts'
import type { CaptchaKind } from './captcha-app.ts'
import { classifyAnswer, type ApiOutcome } from './classify-answer.ts'
import { createEndpoints } from './endpoints.ts'
import { readFetchFailure } from './fetch-failure.ts'
import { isReplay, mayHaveCounted, retryPause } from './retry-rules.ts'
import { dropBody, readText, type SendRequest } from './send-request.ts'
import { createTc3Signer, type Credentials } from './tc3.ts'
import { noCredentials, toUsable, type FoundCredentials } from './usable-credentials.ts'

/** One question to DescribeCaptchaResult or, for mini programs, DescribeCaptchaMiniResult, version 2019-07-22. */
export interface CaptchaQuery {
  kind: CaptchaKind
  appId: string
  appSecretKey: string
  ticket: string
  /** Not sent for mini programs. */
  randstr: string
  ip: string
}

export interface CaptchaApi {
  /** Asks, with at most one retry. Settles within `timeout` ms whatever the network does; never rejects. */
  describe: (query: CaptchaQuery, init: { timeout: number; signal: AbortSignal | undefined }) => Promise<ApiOutcome>
  /** How far our clock is off, as learned from the API. Used for signing only. */
  skew: () => number
}

export interface CaptchaApiParts {
  send: SendRequest
  clock: Clock
  random: () => number
  endpoints: readonly [URL, ...URL[]]
  credentials: () => Credentials | Promise<Credentials>
}

const contentType = 'application/json; charset=utf-8'
const actions = { web: 'DescribeCaptchaResult', mini: 'DescribeCaptchaMiniResult' } as const
/** A machine that is off by more needs repair, and a forged `Date` must not shift our signatures by days. */
const maxSkew = 900_000

export function createCaptchaApi(parts: CaptchaApiParts): CaptchaApi {
  const { clock } = parts
  const endpoints = createEndpoints(parts.endpoints)
  const sign = createTc3Signer()
  const signedHeaders = new Map<URL, { 'content-type': string; host: string }>()
  let skew = 0

  return { describe, skew: () => skew }

  async function describe(query: CaptchaQuery, init: { timeout: number; signal: AbortSignal | undefined }) {
    const deadline = createDeadline(clock, init.timeout, init.signal)
    try {
      const [host, other] = endpoints.pick(clock.monotonic())
      const first = await attempt(host, query, deadline)
      const pause = retryPause(first, parts.random)
      if (pause === undefined) return first
      if (pause > 0) await deadline.sleep(pause)
      const end = deadline.end()
      if (end) return end.ended === 'aborted' ? aborted : first
      const second = await attempt(first.class === 'clock' ? host : other, query, deadline)
      return isReplay(second) && mayHaveCounted(first) ? inconclusive : second
    } finally {
      deadline.clear()
    }
  }

  async function attempt(url: URL, query: CaptchaQuery, deadline: Deadline): Promise<ApiOutcome> {
    const found = await readCredentials(deadline)
    if (!found.ok) return found.outcome
    const outcome = await ask(url, query, found.credentials, deadline)
    endpoints.note(url, outcome, clock.monotonic())
    return outcome
  }

  async function ask(url: URL, query: CaptchaQuery, credentials: Credentials, deadline: Deadline): Promise<ApiOutcome> {
    const body = writeBody(query)
    try {
      const headers = createHeaders(url, query.kind, body, credentials)
      const signal = deadline.getSignal()
      const response = await deadline.race(
        parts.send(
          url,
          Object.assign(Object.create(null), { method: 'POST', headers, body, signal, redirect: 'manual' }),
        ),
      )
      if (response === tooLate) return toOutcome(deadline.end())
      // By any other status something else has answered: its page says nothing, however long it is.
      const text = response.status === 200 ? await deadline.race(readText(response)) : dropBody(response)
      if (text === tooLate) return toOutcome(deadline.end())
      const outcome = classifyAnswer(response.status, text, query.kind)
      if (outcome.class === 'clock') learnSkew(response.headers.get('date'))
      return outcome
    } catch (error) {
      // The error itself goes no further: its cause may quote what we sent.
      const end = deadline.end()
      return end ? toOutcome(end) : { class: 'no-answer', failure: readFetchFailure(error), late: false }
    }
  }

  async function readCredentials(deadline: Deadline): Promise<FoundCredentials> {
    try {
      const found = await deadline.race(Promise.resolve(parts.credentials()))
      if (found !== tooLate) return toUsable(found)
      // Keys that don't come in time are a fault of ours, not an outage of theirs.
      const end = deadline.end()
      return end?.ended === 'aborted' || end?.late ? { ok: false, outcome: toOutcome(end) } : noCredentials
    } catch {
      return noCredentials
    }
  }

  function createHeaders(url: URL, kind: CaptchaKind, body: string, credentials: Credentials) {
    const timestamp = Math.floor((clock.now() + skew) / 1000)
    const signed = signedHeaders.get(url) ?? { 'content-type': contentType, host: url.host }
    signedHeaders.set(url, signed)
    const headers: Record<string, string> = {
      authorization: sign({ service: 'captcha', headers: signed, body, timestamp }, credentials),
      'content-type': contentType,
      'x-tc-action': actions[kind],
      'x-tc-version': '2019-07-22',
      'x-tc-timestamp': String(timestamp),
    }
    if (credentials.token) headers['x-tc-token'] = credentials.token
    return headers
  }

  function learnSkew(date: string | null) {
    const found = Date.parse(date ?? '') - clock.now()
    if (Number.isFinite(found) && Math.abs(found) <= maxSkew) skew = found
  }
}

const writeBody = ({ kind, ticket, ip, randstr, appId, appSecretKey }: CaptchaQuery) =>
  JSON.stringify({
    CaptchaType: 9,
    Ticket: ticket,
    UserIp: ip,
    // Left out of the text when undefined: the vendor refuses a parameter that an action does not have.
    Randstr: kind === 'mini' ? undefined : randstr,
    CaptchaAppId: Number(appId),
    AppSecretKey: appSecretKey,
  })

const inconclusive: ApiOutcome = { class: 'inconclusive' }
const aborted: ApiOutcome = { class: 'aborted' }

const toOutcome = (end: DeadlineEnd | undefined): ApiOutcome =>
  end?.ended === 'aborted' ? aborted : { class: 'no-answer', failure: 'timeout', late: end?.late ?? false }
