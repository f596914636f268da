import { viewOf } from '../platform/dom.ts'
import { pageKey } from '../platform/page-key.ts'
import { safely } from '../platform/safely.ts'

type Page = typeof globalThis & { [pageKey]?: () => void }

/**
 * Cancels the previous holder and makes `onReplaced` the current one; aborting `signal` releases the lock. The vendor's
 * instances share a single popup and would replace it without a word. In a sandbox it is the page's own window.
 */
export function acquirePageLock(onReplaced: () => void, signal: AbortSignal): void {
  const page: Page = viewOf(document)
  const previous = page[pageKey]
  page[pageKey] = onReplaced
  signal.addEventListener('abort', () => {
    if (page[pageKey] === onReplaced) delete page[pageKey]
  })
  // After taking it, so that the previous holder does not release our lock.
  safely(previous)
}
