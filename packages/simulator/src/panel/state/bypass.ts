import { isEntryFile, toAddress } from './to-script-url.ts'

/** Knows which scripts the panel chose, and finds one that it didn't. */
export interface Bypass {
  add: (url: string) => void
  /** Whether the page has loaded, or tried to load, one of the four scripts from another address. */
  isFound: () => boolean
}

/** A production build of the core, and a `<script>` tag of the page, don't ask the panel: no scenario applies to them. */
export function createBypass(): Bypass {
  const chosen = new Set<string>()
  return {
    add: (url) => void chosen.add(toAddress(toAbsolute(url))),
    isFound() {
      const tags = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src)
      // Also what failed, whose tag may be gone.
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
      return [...tags, ...loaded].some((url) => isEntryFile(url) && !chosen.has(toAddress(url)))
    },
  }
}

/** As the browser reads it: an app's own proxy may be named by its path alone. */
function toAbsolute(url: string): string {
  const link = document.createElement('a')
  link.href = url
  return link.href
}
