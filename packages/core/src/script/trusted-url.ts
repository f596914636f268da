import { pageKey } from '../platform/page-key.ts'
import { isVendorUrl } from './sources.ts'

interface Policy {
  createScriptURL: (url: string) => string
}
interface Factory {
  createPolicy: (name: string, rules: Policy) => Policy
  [pageKey]?: Policy
}

declare const trustedTypes: Factory

/**
 * `url` as a page that enforces Trusted Types takes it, through a policy named `tcaptcha`; elsewhere, and where that
 * policy is not allowed, `url` itself. The policy lets the vendor's URLs through and no other.
 */
export function toTrustedUrl(url: string): string {
  try {
    // Kept there, as a second policy of one name is refused: two copies of this library share it.
    const policy = (trustedTypes[pageKey] ||= trustedTypes.createPolicy('tcaptcha', {
      createScriptURL: (candidate) => (isVendorUrl(candidate) ? candidate : ''),
    }))
    return isVendorUrl(url) ? policy.createScriptURL(url) : url
  } catch {
    // A page without them, or one that knows no such policy: where it enforces, it refuses the tag's `src` instead.
    return url
  }
}
