import type { Traits } from '../../scenarios/traits.ts'
import type { PageHost } from '../../page/page-host.ts'

/** Leaves on the page what the entry of an age leaves there for ever. Served as text: refers to nothing outside itself. */
export function litterPage(traits: Traits, host: PageHost): void {
  if (traits.documentListeners) {
    let moves = 0
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'touchmove', 'touchstart', 'touchend']) {
      host.listen(document, type, () => (moves += 1), true)
    }
  }
  if (traits.preVerify) {
    const style = document.createElement('style')
    style.textContent = '#tcaptcha_pre_verify { display: none }'
    document.head.append(style)
    host.listen(window, 'message', () => {})
    const litter = () => {
      const frame = document.createElement('iframe')
      frame.id = 'tcaptcha_pre_verify'
      frame.hidden = true
      document.body.append(frame)
    }
    if (document.body) litter()
    else host.listen(document, 'DOMContentLoaded', litter)
  }
}
