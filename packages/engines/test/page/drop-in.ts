import type { Seen, Shown } from './drop-in-types.ts'
import { watchErrors } from './watch-errors.ts'

// The first script of the page: sees what comes of the drop-in.
let clickedAt = 0
let skipped = 0
const now = performance.now.bind(performance)
const results: Shown[] = []

// The pause after a failed request goes by this clock.
performance.now = () => now() + skipped
addEventListener('click', () => (clickedAt = now()), true)

window.seen = {
  results,
  errors: watchErrors(),
  note: (button) => (result) =>
    results.push({ button, result: result as Shown['result'], ms: Math.round(now() - clickedAt) }),
  skip: (ms) => (skipped += ms),
  challenges: () =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-tcaptcha-challenge=ready]'))
      .filter((node) => node.getBoundingClientRect().bottom > 0)
      .map(({ dataset }) => Number(dataset.gap)),
  track() {
    const find = (selector: string) => document.querySelector(`[data-tcaptcha-challenge=ready] ${selector}`)
    const [track, handle] = [find('.track'), find('[role=slider]')]
    return track && handle ? track.getBoundingClientRect().width - handle.getBoundingClientRect().width : 0
  },
}

declare global {
  interface Window {
    seen: Seen
  }
}
