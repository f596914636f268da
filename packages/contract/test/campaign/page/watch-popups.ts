/** What is visible of the vendor, remembered until it is asked for. */
export interface PopupWatch {
  look: () => void
  /** … since the last time. */
  take: () => { popups: number; blind: number }
}

/** `isOpen`: whether a client believes that a challenge is visible. */
export function watchPopups(isOpen: () => boolean): PopupWatch {
  let popups = 0
  let blind = 0
  let blindSince: number | undefined
  const look = () => {
    const visible = findVisible('.tcaptcha-transform')
    popups = Math.max(popups, visible)
    const isBlind = isOpen() && visible === 0 && findVisible('.t-verify, [data-tcaptcha-checkbox]') === 0
    const now = window.lab.now()
    // What was blind until this moment counts in full, even where it isn't any longer.
    if (blindSince !== undefined) blind = Math.max(blind, now - blindSince)
    blindSince = isBlind ? (blindSince ?? now) : undefined
  }
  return {
    look,
    take() {
      look()
      const seen = { popups, blind }
      popups = blind = 0
      return seen
    },
  }
}

const findVisible = (selector: string): number =>
  [...Document.prototype.querySelectorAll.call(document, selector)].filter((element) => {
    const { width, height, top, left, bottom, right } = element.getBoundingClientRect()
    return width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
  }).length
