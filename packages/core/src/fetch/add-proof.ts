import type { FieldNames } from '@tcaptcha/core'
import { warnOnce } from '../platform/warn.ts'
import { extendBody } from './body.ts'
import { toArguments, type Outgoing } from './outgoing.ts'
import { toFields, toHeaders, type Proof } from './proof.ts'

declare const __DEV__: boolean

/** What `fetch` is called with for `outgoing` with its ticket. `fields`: names where that goes into the body. */
export async function addProof(
  outgoing: Outgoing,
  proof: Proof,
  fields: FieldNames | undefined,
  target: string | undefined,
): Promise<[RequestInfo, RequestInit]> {
  const { headers, spare } = outgoing
  const body = fields && (await toExtended(outgoing, proof, fields))
  if (__DEV__ && fields && !body && !/^(?:GET|HEAD)$/.test(outgoing.method)) {
    warnOnce('The body is neither a form nor a JSON object: the ticket goes into headers.')
  }
  const copy = toHeaders(headers, body ? undefined : proof)
  // Its boundary was of the body before.
  if (spare && body && typeof body !== 'string') copy.delete('content-type')
  return toArguments(outgoing, copy, body, target)
}

async function toExtended({ body, headers, spare }: Outgoing, proof: Proof, names: FieldNames) {
  const type = headers.get('content-type') || ''
  try {
    return extendBody(spare ? await readRequest(spare, type) : body, type, toFields(proof, names))
  } catch {
    // Below Safari 14.1 nobody can read the form of a request.
    return undefined
  }
}

async function readRequest(spare: Request, type: string): Promise<FormData | string | undefined> {
  if (/^multipart\/form-data\b/i.test(type)) return spare.clone().formData()
  return /\b(?:json|urlencoded)\b/i.test(type) ? spare.clone().text() : undefined
}
