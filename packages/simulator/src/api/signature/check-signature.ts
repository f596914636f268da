import { simulatorKeys } from '../../tickets/simulator-keys.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { toCanonicalRequest, toSignature } from './tc3.ts'

const maxSkewSeconds = 300
const shape =
  /^TC3-HMAC-SHA256 Credential=([^/,\s]+)\/([^/,\s]+)\/([^/,\s]+)\/tc3_request, *SignedHeaders=([^,\s]+), *Signature=([^,\s]+)$/

/** What is wrong with the signature of a request, or undefined. `now` is in milliseconds. */
export async function checkSignature(
  { headers, url }: Request,
  body: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<Refusal | undefined> {
  const timestamp = headers.get('x-tc-timestamp') ?? ''
  if (timestamp === '') return refuse('MissingParameter', 'The header X-TC-Timestamp is missing.')
  if (!/^\d{1,11}$/.test(timestamp)) return refuse('InvalidParameter', 'X-TC-Timestamp has to be Unix seconds.')
  const read = shape.exec(headers.get('authorization') ?? '')
  if (!read) return refuse('AuthFailure.InvalidAuthorization', 'The header Authorization is missing or unreadable.')
  const [, secretId, date = '', service = '', list = '', signature] = read

  const behind = Math.round(now / 1000 - Number(timestamp))
  if (Math.abs(behind) > maxSkewSeconds)
    return refuse('AuthFailure.SignatureExpire', `X-TC-Timestamp is ${behind} s behind the clock here. Set your clock.`)
  if (secretId !== simulatorKeys.secretId)
    return refuse('AuthFailure.SecretIdNotFound', 'The simulator knows `simulatorKeys.secretId` only.')

  const failure = (why: string) => refuse('AuthFailure.SignatureFailure', why)
  const day = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10)
  if (date !== day) return failure(`The date in Credential has to be the UTC date of X-TC-Timestamp, ${day}.`)
  // A page can't set `Host`, and its requests arrive without.
  const host = headers.get('host') ?? new URL(url).host
  // Tencent's SDK for Node takes the first label of any endpoint for the service, and signs the host without its port.
  const bySdk = service === host.split('.')[0]
  if (service !== 'captcha' && !bySdk) return failure('The service in Credential is "captcha".')
  const signedHost = bySdk ? host.replace(/:\d+$/, '') : host
  const names = list.split(';')
  if (!names.includes('content-type') || !names.includes('host'))
    return failure('SignedHeaders has to contain content-type and host.')
  if (names.join(';') !== [...new Set(names)].sort().join(';') || list !== list.toLowerCase())
    return failure('SignedHeaders has to be in lower case and sorted.')

  const header = (name: string) => (name === 'host' ? signedHost : (headers.get(name) ?? ''))
  const canonical = await toCanonicalRequest(names, header, body)
  const { secretKey } = simulatorKeys
  if (signature === (await toSignature({ secretKey, date, service, timestamp, canonical }))) return undefined
  return failure(`The signature does not fit. The canonical request, as it arrived here:\n${canonical}`)
}
