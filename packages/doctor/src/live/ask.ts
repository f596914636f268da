import { createDisasterTicket } from '@tcaptcha/core'
import { contentType, sign } from './sign.ts'
import type { Values } from './values.ts'

/** What came back, as far as it says something of the values. */
export type Answer =
  | { kind: 'error' | 'code'; code: string; requestId: string | undefined; skew: number | undefined }
  | { kind: 'none' | 'strange'; code: string; skew: number | undefined }

const timeout = 10_000

/**
 * Asks `DescribeCaptchaResult` about a disaster ticket of our own: the vendor has an answer for it, does not bill it, and no
 * visitor's ticket is used up.
 */
export async function ask(url: URL, { values }: Pick<Values, 'values'>, now = Date.now()): Promise<Answer> {
  const { ticket, randstr } = createDisasterTicket({ errorCode: 1001, appId: values.appId, now })
  const { appId, appSecretKey, secretId, secretKey } = values
  const query = {
    CaptchaType: 9,
    Ticket: ticket,
    UserIp: '127.0.0.1',
    Randstr: randstr,
    CaptchaAppId: Number(appId),
    AppSecretKey: appSecretKey,
  }
  const body = JSON.stringify(query)
  const timestamp = Math.floor(now / 1000)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: sign({ host: url.host, body, timestamp, secretId, secretKey }),
        'content-type': contentType,
        'x-tc-action': 'DescribeCaptchaResult',
        'x-tc-version': '2019-07-22',
        'x-tc-timestamp': String(timestamp),
      },
      body,
      // Nobody else gets the values.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    })
    const date = Date.parse(response.headers.get('date') ?? '')
    const skew = Number.isFinite(date) ? Math.round((now - date) / 1000) : undefined
    return readAnswer(response.status, await response.text(), skew)
  } catch (error) {
    return { kind: 'none', code: toFailure(error), skew: undefined }
  }
}

function readAnswer(status: number, text: string, skew: number | undefined): Answer {
  if (status !== 200) return { kind: 'strange', code: `HTTP ${status}`, skew }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { kind: 'strange', code: 'no JSON', skew }
  }
  const response = read(json, 'Response')
  const requestId = read(response, 'RequestId')
  const id = typeof requestId === 'string' && /^[\da-f-]{8,64}$/i.test(requestId) ? requestId : undefined
  const error = read(read(response, 'Error'), 'Code')
  // A strange answer may echo what was sent.
  if (typeof error === 'string' && /^[A-Za-z.]{1,80}$/.test(error))
    return { kind: 'error', code: error, requestId: id, skew }
  const code = read(response, 'CaptchaCode')
  return Number.isInteger(code)
    ? { kind: 'code', code: String(code), requestId: id, skew }
    : { kind: 'strange', code: 'no CaptchaCode', skew }
}

const read = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined

/** A code of Node's, never a text: that may quote the request. */
function toFailure(error: unknown): string {
  for (const part of [read(error, 'cause'), error]) {
    const code = read(part, 'code')
    if (typeof code === 'string') return code
  }
  return error instanceof Error && error.name === 'TimeoutError' ? `no answer in ${timeout / 1000} s` : 'network'
}
