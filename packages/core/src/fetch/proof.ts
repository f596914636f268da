import type { FieldNames } from '@tcaptcha/core'
import { toOwn } from '../platform/own-properties.ts'
import type { BodyField } from './body.ts'

/** What a request carries for its ticket. */
export type Proof = Record<keyof FieldNames, string | undefined>

const headerNames: Record<keyof Proof, string> = {
  ticket: 'x-captcha-ticket',
  randstr: 'x-captcha-randstr',
  visitToken: 'x-captcha-visit-token',
  correlationId: 'x-captcha-correlation-id',
}
const keys = Object.keys(headerNames) as (keyof Proof)[]

/** A copy of `headers` with the proof, or with none. What an earlier ticket left there is gone. */
export function toHeaders(headers: Headers, proof: Proof | undefined): Headers {
  const copy = new Headers(headers)
  for (const key of keys) {
    const value = proof && proof[key]
    copy.delete(headerNames[key])
    // Anything else throws, or is no value of a server's.
    if (value && /^[!-~]+$/.test(value)) copy.set(headerNames[key], value)
  }
  return copy
}

/** The correlation id has only the name that it is given: a strict server refuses a field that it doesn't know. */
export function toFields(proof: Proof, names: FieldNames | undefined): BodyField[] {
  const own = toOwn(names || {})
  const fields: BodyField[] = []
  for (const key of keys) {
    const name = own[key] || (key === 'correlationId' ? '' : key)
    if (name) fields.push([name, proof[key]])
  }
  return fields
}
