import type { CaptchaKind } from '../api/captcha-app.ts'
import { own, toText } from '../platform/own-properties.ts'
import { VerifierConfigError } from './config.ts'
import { requireUrls } from './require-urls.ts'

/** What `given` says, or `usual` where it says nothing. Undefined for a kind that there is none of. */
export function readKind(given: unknown, usual: CaptchaKind): CaptchaKind | undefined {
  if (given === undefined) return usual
  return given === 'web' || given === 'mini' ? given : undefined
}

/** All of an app but its keys. */
export function readAppOptions(app: unknown) {
  const kind = readKind(own(app, 'kind'), 'web')
  if (!kind) throw new VerifierConfigError('kind', "`kind` must be `'web'` or `'mini'`.")
  const script = own(app, 'script')
  const scripts = script === undefined ? undefined : requireUrls('script', Array.isArray(script) ? script : [script])
  if (scripts?.length === 0) throw new VerifierConfigError('script', '`script` is empty. Leave it out instead.')
  return { kind, scene: toText(own(app, 'scene')), scripts }
}

export function requireDistinct(apps: readonly { appId: string }[]) {
  if (new Set(apps.map(({ appId }) => appId)).size === apps.length) return
  throw new VerifierConfigError('apps', '`apps` names one app id twice: which secret is right is unclear.')
}
