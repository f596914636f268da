import { readProperty } from '../platform/dom.ts'

/** `url` as it is meant now: a router may change the page's own while the visitor solves the challenge. */
export function resolveUrl(url: string): string {
  try {
    return new URL(url, findBase()).href
  } catch {
    // A relative one where nothing says to what: whatever sends it may know.
    return url
  }
}

/** In a worker there is no document. */
function findBase(): string | undefined {
  if (typeof document !== 'undefined') return readProperty<string>(Node.prototype, 'baseURI', document)
  return typeof location === 'undefined' ? undefined : location.href
}
