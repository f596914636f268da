import type { VerifyInput } from '../../src/index.ts'
import type { VendorMode } from '../support/vendor.ts'
import { secrets } from '../support/world.ts'

const marker = 'PLANTED'

/** Base64 of `text` wherever it begins in what was encoded, without the characters that depend on its neighbours. */
const base64s = (text: string) =>
  [0, 1, 2].map((before) => {
    const encoded = Buffer.from(`${'\0'.repeat(before)}${text}`)
      .toString('base64')
      .replace(/=+$/, '')
    return encoded.slice(before === 0 ? 0 : before + 1, -1)
  })

const hex = (text: string) => Buffer.from(text).toString('hex')
const percent = (text: string) => hex(text).replace(/../g, '%$&')

/** Finds a planted value, be it plain, URL-encoded, in base64 or in hex; an address with its last part. */
export const leak = new RegExp(
  [
    marker,
    hex(marker),
    percent(marker),
    ...base64s(marker),
    // What the visitors below end in.
    '(?:\\d+\\.){3}77\\b',
    ':0?:77\\b',
  ].join('|'),
  'i',
)

/** Without a secret: what an app names its action and a page its attempt is in the events, as it is. */
const words = [
  '',
  '"} 1\ntcaptcha_forged_total{x="1',
  "'; DROP TABLE tickets; --",
  '__proto__',
  'constructor',
  '\u0000\uD800\u202E',
  '${jndi:ldap://x}',
  '<script>alert(1)</script>',
  'x'.repeat(500),
  '验证码',
]
const texts = [...words, ...Object.values(secrets)]

/** What any request may hold that wants to be seen in a metric, another one for each `n`: mostly refused, some let through. */
export function hostileInput(n: number, seconds: number): VerifyInput {
  const text = `${texts[n % texts.length]}${n}`
  const word = `${words[n % words.length]}w${n}`
  const visitor = n % 997
  const ip = n % 5 === 0 ? `2001:db8:${visitor.toString(16)}::77` : `10.${visitor >> 8}.${visitor & 255}.77`
  const [ticket, randstr] = hostileTicket(n, text, seconds)
  return {
    ticket,
    randstr,
    ip: n % 11 === 0 ? text : ip,
    subject: `${marker}-subject-${visitor}`,
    action: word,
    visitToken: n % 3 === 0 ? `tcb1.${marker}.${text}` : text,
    correlationId: n % 2 === 0 ? `w${n}` : word,
    appId: n % 13 === 0 ? text : undefined,
  }
}

function hostileTicket(n: number, text: string, seconds: number): [ticket: string, randstr: string] {
  // What reaches the vendor costs the most time.
  if (n % 10 === 0) return [`tr03${marker}${n}`, `@${marker}`]
  if (n % 10 < 4) return [`trerror_1001_190000000_${seconds}`, `@0${n.toString(36)}`]
  if (n % 10 < 6) return [`trerror_${n}_${n}_${seconds}`, '@0a']
  return n % 10 < 7 ? [text, text] : [`${text} `, text]
}

/** Answers of a vendor that has gone mad, with planted values wherever one can be. */
export function hostileAnswer(n: number): VendorMode {
  const planted = `${marker}${n}`
  const answers: readonly VendorMode[] = [
    { code: n },
    { code: -n },
    { error: planted },
    { error: `Made.Up${'abcdefghij'[n % 10]}` },
    { code: 15 },
    'healthy',
    { body: JSON.stringify({ Response: { CaptchaCode: n, RequestId: planted, CaptchaMsg: secrets.secretKey } }) },
    { body: JSON.stringify({ Response: { Error: { Code: planted, Message: planted }, RequestId: planted } }) },
    { body: `<html>${planted}</html>`, status: 200 + (n % 400) },
    'not-json',
    'reset',
  ]
  return answers[n % answers.length] ?? 'healthy'
}
