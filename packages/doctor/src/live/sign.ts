import { createHash, createHmac } from 'node:crypto'

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const digest = (text: string) => createHash('sha256').update(text).digest('hex')

export interface SignInput {
  host: string
  body: string
  /** Unix seconds. */
  timestamp: number
  secretId: string
  secretKey: string
}

export const contentType = 'application/json; charset=utf-8'

/** The `Authorization` of a POST to the captcha API: TC3-HMAC-SHA256 over content type and host. */
export function sign({ host, body, timestamp, secretId, secretKey }: SignInput): string {
  const day = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${day}/captcha/tc3_request`
  const names = 'content-type;host'
  const request = ['POST', '/', '', `content-type:${contentType}\nhost:${host}\n`, names, digest(body)].join('\n')
  const text = ['TC3-HMAC-SHA256', timestamp, scope, digest(request)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, day), 'captcha'), 'tc3_request')
  const signature = hmac(key, text).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
}
