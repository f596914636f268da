import { createHash, createHmac } from 'node:crypto'
import { simulatorKeys } from '../src/index.ts'

/** What can be different about a question. */
export interface Question {
  url?: string
  body?: unknown
  /** Sent in place of the body that was signed. */
  sent?: string
  contentType?: string
  /** Sent over whatever was signed; undefined leaves a header out. */
  headers?: Record<string, string | undefined>
  secretId?: string
  secretKey?: string
  service?: string
  /** Signed in place of the one in `url`. */
  host?: string
  date?: string
  /** Unix seconds. */
  timestamp?: number
  signed?: readonly string[]
  signal?: AbortSignal
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The fields of a question about a ticket. */
export const about = (proof: { ticket?: string; randstr?: string; appId?: string } = {}) => ({
  CaptchaType: 9,
  Ticket: proof.ticket ?? 'tr03simulator_none**',
  UserIp: '203.0.113.7',
  Randstr: proof.randstr ?? '@abc',
  CaptchaAppId: Number(proof.appId ?? '190000000'),
  AppSecretKey: simulatorKeys.appSecretKey,
})

/** A signed question, by a second implementation of the signature: Node's crypto instead of the web's. */
export function question(init: Question = {}): Request {
  const {
    url = 'http://127.0.0.1:4100/',
    body = about(),
    secretId = simulatorKeys.secretId,
    secretKey = simulatorKeys.secretKey,
    service = 'captcha',
    timestamp = Math.floor(Date.now() / 1000),
    date = new Date(timestamp * 1000).toISOString().slice(0, 10),
    signed = ['content-type', 'host'],
  } = init
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers: Record<string, string | undefined> = {
    'content-type': init.contentType ?? 'application/json; charset=utf-8',
    'x-tc-action': 'DescribeCaptchaResult',
    'x-tc-version': '2019-07-22',
    'x-tc-timestamp': String(timestamp),
  }
  const all: Record<string, string | undefined> = { ...headers, host: init.host ?? new URL(url).host }
  const block = signed.map((name) => `${name}:${(all[name] ?? '').toLowerCase()}\n`).join('')
  const canonical = ['POST', '/', '', block, signed.join(';'), sha256(text)].join('\n')
  const key = [date, service, 'tc3_request'].reduce(hmac, Buffer.from(`TC3${secretKey}`))
  const scope = `${date}/${service}/tc3_request`
  const signature = hmac(key, ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n')).toString('hex')
  headers['authorization'] =
    `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signed.join(';')}, Signature=${signature}`
  const sent = Object.entries({ ...headers, ...init.headers }).filter((pair): pair is [string, string] => !!pair[1])
  return new Request(url, { method: 'POST', headers: sent, body: init.sent ?? text, signal: init.signal ?? null })
}

/** What is inside `Response`. */
export interface ApiResponse {
  CaptchaCode?: number
  CaptchaMsg?: string
  EvilLevel?: number
  GetCaptchaTime?: number
  RequestId?: string
  Error?: { Code: string; Message: string }
}

/** The answer, read. */
export const read = async (response: Response | Promise<Response>) =>
  ((await (await response).json()) as { Response: ApiResponse }).Response

/** The answer as one word: its code, or its error code. */
export async function verdict(response: Response | Promise<Response>): Promise<number | string | undefined> {
  const { CaptchaCode, Error: error } = await read(response)
  return error?.Code ?? CaptchaCode
}
