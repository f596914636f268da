import { find } from '../platform/dom.ts'

/** The popup of the 1.0 scripts since 2024, that of older configurations, and the documented class of both generations. */
export const popupSelector = '#tcaptcha_transform_dy,#tcaptcha_transform,.tcaptcha-transform'
/** A mask alone is no challenge: it stays when only the popup was removed. */
const maskSelector = '.t-mask,#tCaptchaMaskLayer'
/** What a visitor can use. A spinner has none of these. */
const controlSelector = 'iframe,canvas,button,input,a,[tabindex]'

/** What can be read from the page about one challenge. */
export interface Presence {
  /** Whether the visitor has something of the vendor's on the page. */
  isShown: () => boolean
  /** Whether the popup itself is shown, and not only what announces it. */
  isPopupShown: () => boolean
  /** Whether the page, the container or the trigger that the challenge was opened for has gone. */
  isPageGone: () => boolean
}

/** Call it just before `show()`: of scripts whose names are not known, what is shown later counts as the vendor's. */
export function createPresence(host: HTMLElement | undefined, trigger: Element | null): Presence {
  const before = find('body > *').filter(isDrawn)
  const anchors = [...find('html,body'), host && host.parentElement, trigger]
  let hasNames = false
  let unnamed: Element[] = []
  let hadControls = false
  const isPopupShown = () => find(popupSelector).some(isInView)
  const isPageGone = () =>
    anchors.some((anchor) => anchor && !anchor.isConnected) ||
    // A page that showed nothing has lost nothing.
    (!!before[0] && before.every((element) => !element.isConnected))

  return {
    isPopupShown,
    isPageGone,
    isShown() {
      // A container that is out of sight is still there.
      if (host) return (host.isConnected && host.childElementCount > 0) || isPopupShown()
      const named = find(`${popupSelector},.t-verify,${maskSelector}`)
      hasNames ||= named.length > 0
      if (hasNames) return named.some((element) => !element.matches(maskSelector) && isInView(element))
      // What appears once the page has gone is the next page.
      if (!isPageGone()) unnamed = find('body > *').filter((element) => !before.includes(element))
      const drawn = unnamed.filter(isDrawn)
      const usable = drawn.filter((element) => element.shadowRoot || element.querySelector(controlSelector))
      hadControls ||= usable.length > 0
      return (hadControls ? usable : drawn).length > 0
    },
  }
}

/** Whether the element's box has a size. Without a layout, as in jsdom or a hidden frame: whether it is in the page. */
export function isLaidOut(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  const hasLayout = find('html').some((root) => root.getBoundingClientRect().width)
  return hasLayout ? width * height > 0 : element.isConnected
}

function isInView(element: Element): boolean {
  const { top, left, bottom, right } = element.getBoundingClientRect()
  return isLaidOut(element) && bottom >= 0 && right >= 0 && top < innerHeight && left < innerWidth
}

/** A wrapper often has no size of its own. */
const isDrawn = (element: Element) => [element, ...Array.from(element.querySelectorAll('*'))].some(isInView)
