import { safely } from './safely.ts'

// A registered symbol: two copies of this library share it, and no element of the page can take its place.
const key: unique symbol = Symbol.for('tcaptcha') as never

type Page = typeof globalThis & { [key]?: unknown }

/**
 * Makes `release` the page's one open challenge and tells the one before it to give way, since the vendor's instances
 * share a single popup and would replace it without a word. Returns the undo, which leaves nothing on the window.
 */
export function takePage(release: () => void): () => void {
  const page: Page = window
  const current = page[key]
  page[key] = release
  // After taking it, so that the other one's undo finds itself replaced and removes nothing.
  if (typeof current === 'function') safely(current as () => void)
  return () => {
    if (page[key] === release) delete page[key]
  }
}
