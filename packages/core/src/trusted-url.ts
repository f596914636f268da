import { pageKey } from './page-key.ts'
import { isVendorUrl } from './sources.ts'

interface Policy {
  createScriptURL: (url: string, unsafe: boolean) => string
}
interface Factory {
  createPolicy: (name: string, rules: Policy) => Policy
  [pageKey]?: Policy
}

/**
 * `url` as a page that enforces Trusted Types takes it, through a policy named `tcaptcha`; elsewhere, and where that
 * policy is not allowed, `url` itself.
 */
export function toTrustedUrl(url: string): string {
  const factory = (window as { trustedTypes?: Factory }).trustedTypes
  if (!factory) return url
  try {
    // Kept there, as a second policy of one name is refused: two copies of this library share it.
    factory[pageKey] ??= factory.createPolicy('tcaptcha', {
      // Whatever else asks gets nothing out of it.
      createScriptURL: (candidate, unsafe) => (unsafe || isVendorUrl(candidate) ? candidate : ''),
    })
  } catch {
    // A page may name its policies and enforce nothing; one that enforces refuses the tag's `src` instead.
    return url
  }
  // Whoever got here has passed `toSources`: a foreign URL is one that `unsafeScriptSource` let in.
  return factory[pageKey].createScriptURL(url, true)
}
