import type { PanelState } from '../state/panel-state.ts'
import { keep, readKept, readText } from '../state/storage.ts'
import { chinese, english } from '../words/words.ts'
import { createButton, createElement } from './create-element.ts'
import { createHost } from './create-host.ts'
import { drawCard } from './draw-card.ts'
import { toInForce } from './to-in-force.ts'

const corners = ['bottom-right', 'bottom-left', 'top-left', 'top-right']

/** Draws the panel, folded or open as it was left. Returns whether it is open. */
export function drawPanel(state: PanelState, onChoice: (scenario: string | undefined) => void): () => boolean {
  const root = createHost()
  const frame = createElement('div', { class: 'frame', 'data-corner': readText('site', 'corner') ?? corners[0] })
  let isOpen = readKept('site', 'open') === true
  let update = () => {}
  root.append(frame)

  /** Draws all of it: for another language, or when it is folded or opened. */
  const draw = (focus: boolean) => {
    const isChinese = readsChinese()
    const words = isChinese ? chinese : english
    if (!isOpen) {
      const pill = createButton(
        { class: 'pill', 'aria-label': words.open, 'aria-expanded': 'false', lang: isChinese ? 'zh-CN' : 'en' },
        () => toggle(true),
      )
      const name = createElement('span', { class: 'mono' })
      const kind = createElement('span', { class: 'kind' })
      pill.append('tcaptcha', name, kind)
      update = () => {
        const shown = state.get()
        const { outcome, verdict } = shown
        name.textContent = shown.isBypassed ? words.bypassedShort : toInForce(shown)
        kind.textContent = verdict?.kind ?? outcome?.kind ?? ''
        kind.hidden = !outcome
        kind.dataset.kind = kind.textContent
      }
      frame.replaceChildren(pill)
      if (focus) pill.focus({ preventScroll: true })
    } else {
      const card = drawCard(state, words, isChinese, {
        fold: () => toggle(false),
        move,
        switchLanguage,
        choose: onChoice,
      })
      update = () => card.update(state.get())
      frame.replaceChildren(card.element)
      if (focus) card.focus()
    }
    update()
  }
  const toggle = (next: boolean) => {
    isOpen = next
    keep('site', 'open', next)
    draw(true)
    if (next) void state.refresh()
  }
  const move = () => {
    const corner = corners[(corners.indexOf(frame.dataset.corner ?? '') + 1) % corners.length] ?? ''
    frame.dataset.corner = corner
    keep('site', 'corner', corner)
  }
  const switchLanguage = () => {
    keep('site', 'language', readsChinese() ? 'en' : 'zh')
    draw(true)
  }
  // The page's own shortcuts must not hear what is typed here.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    frame.addEventListener(type, (event) => {
      event.stopPropagation()
      if (type === 'keydown' && event.key === 'Escape' && isOpen) toggle(false)
    })
  }
  draw(false)
  state.subscribe(() => update())
  return () => isOpen
}

/** As chosen here, else as the page, else as the browser. */
function readsChinese(): boolean {
  const language = readText('site', 'language') ?? (document.documentElement.lang || navigator.language)
  return /^zh\b/i.test(language)
}
