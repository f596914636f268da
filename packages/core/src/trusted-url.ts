import { isVendorUrl } from './sources.ts'

interface Policy {
  createScriptURL: (url: string, unsafe: boolean) => string
}
interface Factory {
  createPolicy: (name: string, rules: Policy) => Policy
  [key]?: Policy
}

// On the factory, not on the window: a second policy of one name is refused, so two copies of this library share it.
const key: unique symbol = Symbol.for('tcaptcha') as never

/**
 * `url` as a page that enforces Trusted Types takes it, through a policy named `tcaptcha`; elsewhere `url` itself.
 * Throws where the page does not allow that policy.
 */
export function toTrustedUrl(url: string): string {
  const factory = (window as { trustedTypes?: Factory }).trustedTypes
  if (!factory) return url
  factory[key] ??= factory.createPolicy('tcaptcha', {
    // Whatever else asks gets nothing out of it.
    createScriptURL: (candidate, unsafe) => (unsafe || isVendorUrl(candidate) ? candidate : ''),
  })
  // Whoever got here has passed `toSources`: a foreign URL is one that `unsafeScriptSource` let in.
  return factory[key].createScriptURL(url, true)
}
