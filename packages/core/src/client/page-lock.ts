import { pageKey } from '../platform/page-key.ts'
import { safely } from '../platform/safely.ts'

type Page = typeof globalThis & { [pageKey]?: () => void }

/**
 * Makes `release` the page's one open challenge and tells the one before it to give way, since the vendor's instances
 * share a single popup and would replace it without a word. `signal` gives the page back and leaves nothing on it.
 */
export function takePage(release: () => void, signal: AbortSignal): void {
  const page: Page = window
  const current = page[pageKey]
  page[pageKey] = release
  signal.addEventListener('abort', () => {
    if (page[pageKey] === release) delete page[pageKey]
  })
  // After taking it, so that the other one finds itself replaced and removes nothing.
  safely(current)
}
