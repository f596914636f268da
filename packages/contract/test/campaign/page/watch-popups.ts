import type { TCaptchaState } from '@tcaptcha/core'

/** What is visible of the vendor, remembered until it is asked for. */
export interface PopupWatch {
  look: () => void
  /** … since the last time. */
  take: () => { popups: number; blind: number; ghost: number }
}

/** `readStatus`: what each client believes. */
export function watchPopups(readStatus: () => TCaptchaState['status'][]): PopupWatch {
  let popups = 0
  const blind = createStopwatch()
  const ghost = createStopwatch()
  const look = () => {
    const open = readStatus().filter((status) => status === 'open').length
    const isBusy = open > 0 || readStatus().includes('opening')
    const visible = find('.tcaptcha-transform')
    popups = Math.max(popups, visible.length, open)
    blind.run(open > 0 && visible.length + find('.t-verify, [data-tcaptcha-checkbox], #box > div > *').length === 0)
    // What was solved in a container stays there until the next use.
    ghost.run(!isBusy && visible.some((popup) => !popup.closest('#box')))
  }
  return {
    look,
    take() {
      look()
      const seen = { popups, blind: blind.take(), ghost: ghost.take() }
      popups = 0
      return seen
    },
  }
}

/** How long (ms) something lasted at most. */
function createStopwatch() {
  let longest = 0
  let since: number | undefined
  return {
    run(isOn: boolean) {
      const now = window.lab.now()
      // What was on until this moment counts in full, even where it isn't any longer.
      if (since !== undefined) longest = Math.max(longest, now - since)
      since = isOn ? (since ?? now) : undefined
    },
    take() {
      const taken = longest
      longest = 0
      return taken
    },
  }
}

const find = (selector: string): Element[] =>
  [...Document.prototype.querySelectorAll.call(document, selector)].filter((element) => {
    const { width, height, top, left, bottom, right } = element.getBoundingClientRect()
    return width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
  })
