import type { KeyName } from '../checks/keys/key-kinds.ts'
import type { LiveId } from '../words/live.ts'
import type { Answer } from './ask.ts'

export interface Judgement {
  id: LiveId
  about?: KeyName
}

/** A minute off is worth a word; the API refuses five. */
const tolerated = 60

const errors: readonly (readonly [RegExp, Judgement])[] = [
  [/^AuthFailure\.(?:SecretIdNotFound|InvalidSecretId)$/, { id: 'live-secret-id', about: 'secretId' }],
  [/^AuthFailure\.(?:SignatureFailure|InvalidAuthorization)$/, { id: 'live-secret-key', about: 'secretKey' }],
  [/^AuthFailure\.SignatureExpire$/, { id: 'live-clock' }],
  [/^UnauthorizedOperation\.Unauthorized$/, { id: 'live-billing' }],
  [/^(?:AuthFailure|UnauthorizedOperation|IpNotInWhitelist|IpInBlacklist)(?:\.|$)/, { id: 'live-permission' }],
  [/^InvalidParameter/, { id: 'live-app-id', about: 'appId' }],
]

/** What the answer says of the values. Nothing where all is well: the vendor answers 21 to a disaster ticket. */
export function judge(answer: Answer): Judgement[] {
  const found = judgeAnswer(answer)
  const isOff = answer.skew !== undefined && Math.abs(answer.skew) > tolerated
  return isOff && !found.some(({ id }) => id === 'live-clock') ? [...found, { id: 'live-clock' }] : found
}

function judgeAnswer({ kind, code }: Answer): Judgement[] {
  if (kind === 'none') return [{ id: 'live-network' }]
  if (kind === 'strange') return [{ id: 'live-answer' }]
  if (kind === 'error') return [errors.find(([pattern]) => pattern.test(code))?.[1] ?? { id: 'live-answer' }]
  if (code === '100') return [{ id: 'live-app-secret-key', about: 'appSecretKey' }]
  if (code === '16') return [{ id: 'live-app-id', about: 'appId' }]
  if (code === '31') return [{ id: 'live-billing' }]
  return code === '26' ? [{ id: 'live-answer' }] : []
}
