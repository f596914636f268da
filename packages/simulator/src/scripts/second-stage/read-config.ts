import type { Traits } from '../../scenarios/traits.ts'
import type { ConfigAnswer } from './request-config.ts'

/** What a config answer leads to. */
export type ConfigStep =
  | { kind: 'error'; errorCode: number }
  | { kind: 'solved'; ticket: string; randstr: string; sid: string | undefined }
  /** The challenge needs the template first. */
  | { kind: 'template'; sid: string }
  /** The challenge needs no template: a config without `data`, or without a session, which leads nowhere. */
  | { kind: 'bare'; sid: string | undefined }

/** Served as text: refers to nothing outside itself. */
export function readConfig(answer: ConfigAnswer, traits: Traits): ConfigStep {
  const { state, errorCode, ticket, randstr, sid, data } = answer
  if (state === 217) return { kind: 'error', errorCode: 1014 }
  if (errorCode !== undefined) return { kind: 'error', errorCode }
  if (ticket !== undefined && randstr !== undefined) return { kind: 'solved', ticket, randstr, sid }
  if (traits.keepsPopup) return sid === undefined || !data ? { kind: 'bare', sid } : { kind: 'template', sid }
  if (sid === undefined) return traits.opensAfterDestroy ? { kind: 'bare', sid } : { kind: 'error', errorCode: 1005 }
  return traits.templateTimeout > 0 ? { kind: 'template', sid } : { kind: 'bare', sid }
}
