import { classifyAnswer, type ApiOutcome } from './classify-answer.ts'
import type { Clock } from '../platform/clock.ts'
import { createDeadline, isDeadlineEnd, type Deadline, type DeadlineEnd } from '../platform/deadline.ts'
import { readFetchFailure, readText } from './fetch-failure.ts'
import { createTc3Signer, type Credentials } from './tc3.ts'

/** One question to DescribeCaptchaResult, version 2019-07-22. */
export interface CaptchaQuery {
  appId: string
  appSecretKey: string
  ticket: string
  randstr: string
  ip: string
}

export interface CaptchaApi {
  /** Asks, with at most one retry. Settles within `timeout` ms whatever the network does; never rejects. */
  describe: (query: CaptchaQuery, init: { timeout: number; signal?: AbortSignal | undefined }) => Promise<ApiOutcome>
  /** How far our clock is off, as learned from the API. Used for signing only. */
  skew: () => number
}

export interface CaptchaApiParts {
  fetch: typeof fetch
  clock: Clock
  random: () => number
  endpoints: readonly URL[]
  credentials: () => Credentials | Promise<Credentials>
}

const contentType = 'application/json; charset=utf-8'
const maxAnswerBytes = 65_536
/** A machine that is off by more needs repair, and a forged `Date` must not shift our signatures by days. */
const maxSkew = 900_000

export function createCaptchaApi(parts: CaptchaApiParts): CaptchaApi {
  const { clock } = parts
  const sign = createTc3Signer()
  let skew = 0

  return { describe, skew: () => skew }

  async function describe(query: CaptchaQuery, init: { timeout: number; signal?: AbortSignal | undefined }) {
    const deadline = createDeadline(clock, init.timeout, init.signal)
    try {
      const [host, other = host] = parts.endpoints
      if (!host || !other) return noAnswer('unsent')
      const first = await attempt(host, query, deadline)
      const pause = retryPause(first, parts.random)
      if (pause === undefined) return first
      if (pause > 0) await deadline.sleep(pause)
      if (deadline.end()) return deadline.end()?.ended === 'aborted' ? { class: 'aborted' as const } : first
      const second = await attempt(first.class === 'clock' ? host : other, query, deadline)
      return second.class === 'answer' && isReplay(second.code) && first.class === 'service-fault'
        ? inconclusive
        : second
    } finally {
      deadline.clear()
    }
  }

  async function attempt(url: URL, query: CaptchaQuery, deadline: Deadline): Promise<ApiOutcome> {
    const body = JSON.stringify({
      CaptchaType: 9,
      Ticket: query.ticket,
      UserIp: query.ip,
      Randstr: query.randstr,
      CaptchaAppId: Number(query.appId),
      AppSecretKey: query.appSecretKey,
    })
    const credentials = await readCredentials(deadline)
    if ('class' in credentials) return credentials
    const headers = await deadline.race(createHeaders(url, body, credentials))
    // Signing takes a tenth of a millisecond; where it takes all the time there is, this machine is the one that is slow.
    if (isDeadlineEnd(headers)) return toOutcome({ ...headers, late: true })
    try {
      const { signal } = deadline
      const response = await deadline.race(
        parts.fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' }),
      )
      if (isDeadlineEnd(response)) return toOutcome(response)
      const text = await deadline.race(readText(response, maxAnswerBytes))
      if (isDeadlineEnd(text)) return toOutcome(text)
      const outcome = classifyAnswer(response.status, text ?? '')
      return outcome.class === 'clock' ? learnSkew(outcome, response.headers.get('date')) : outcome
    } catch (error) {
      // The error itself goes no further: its cause may quote what we sent.
      return ended(deadline.end()) ?? noAnswer(readFetchFailure(error))
    }
  }

  async function readCredentials(deadline: Deadline): Promise<Credentials | ApiOutcome> {
    const none = { class: 'credentials', vendorCode: 'NoCredentials', requestId: undefined } as const
    try {
      const found = await deadline.race(Promise.resolve(parts.credentials()))
      if (!isDeadlineEnd(found)) return isUsable(found) ? found : none
      // Keys that don't come in time are a fault of ours, not an outage of theirs.
      return found.ended === 'aborted' || found.late ? toOutcome(found) : none
    } catch {
      return none
    }
  }

  async function createHeaders(url: URL, body: string, credentials: Credentials) {
    const timestamp = Math.floor((clock.now() + skew) / 1000)
    const headers = { 'content-type': contentType, host: url.host }
    const authorization = await sign({ service: 'captcha', headers, body, timestamp }, credentials)
    return {
      authorization,
      'content-type': contentType,
      'x-tc-action': 'DescribeCaptchaResult',
      'x-tc-version': '2019-07-22',
      'x-tc-timestamp': String(timestamp),
      ...(credentials.token ? { 'x-tc-token': credentials.token } : {}),
    }
  }

  function learnSkew(outcome: ApiOutcome, date: string | null): ApiOutcome {
    const theirs = Date.parse(date ?? '')
    const found = theirs - clock.now()
    if (Number.isFinite(found) && Math.abs(found) <= maxSkew) skew = found
    return outcome
  }
}

/** What `fetch` would refuse to put into a header must not look like a network that fails. */
const isUsable = ({ secretId, secretKey, token = '' }: Credentials) =>
  /^[\x21-\x7e]+$/.test(secretId) && typeof secretKey === 'string' && /^[\x21-\x7e]*$/.test(token)

/** Milliseconds to wait before the one retry, or undefined when there must be none: the call has no idempotency token. */
function retryPause(outcome: ApiOutcome, random: () => number): number | undefined {
  if (outcome.class === 'no-answer' && outcome.failure === 'unsent') return 0
  if (outcome.class === 'clock') return 0
  if (outcome.class === 'service-fault' || outcome.class === 'throttled') return 50 + Math.floor(random() * 200)
  return undefined
}

const isReplay = (code: number) => code === 9 || code === 104

/** Not the vendor's word: "used" in answer to our own second try. */
const inconclusive: ApiOutcome = { class: 'inconclusive' }

const noAnswer = (failure: 'unsent' | 'network'): ApiOutcome => ({ class: 'no-answer', failure, late: false })

const toOutcome = (end: DeadlineEnd): ApiOutcome =>
  end.ended === 'aborted' ? { class: 'aborted' } : { class: 'no-answer', failure: 'timeout', late: end.late }

const ended = (end: DeadlineEnd | undefined) => (end ? toOutcome(end) : undefined)
