import type { PanelState, Shown } from '../state/panel-state.ts'
import type { Words } from '../words/words.ts'
import { createButton, createElement } from './create-element.ts'
import { drawIcon } from './draw-icon.ts'
import { drawNotice } from './draw-notice.ts'
import { drawOutcome } from './draw-outcome.ts'
import { toInForce } from './to-in-force.ts'
import { drawScenarios } from './draw-scenarios.ts'
import { apiItems, scriptItems } from './scenario-groups.ts'

/** What the buttons of the open panel do. */
export interface CardActions {
  fold: () => void
  move: () => void
  switchLanguage: () => void
  /** Undefined leaves it to the server. */
  choose: (scenario: string | undefined) => void
}

/** Draws the open panel. */
export function drawCard(state: PanelState, words: Words, isChinese: boolean, actions: CardActions) {
  const outcome = drawOutcome(words, () => {
    state.clear()
    // The button is gone, and the focus with it.
    search.focus()
  })
  const notice = drawNotice(words, (token) => void state.setToken(token))
  const common = { current: words.current, isChinese }
  const scripts = drawScenarios({
    ...common,
    kind: 'scenario',
    items: scriptItems,
    title: words.scripts,
    note: words.scriptsNote,
    choose: actions.choose,
  })
  const api = drawScenarios({
    ...common,
    kind: 'api',
    items: apiItems,
    title: words.api,
    note: words.apiNote,
    choose: (name) => void state.chooseApi(name),
  })
  const search = createElement('input', {
    type: 'search',
    'aria-label': words.search,
    placeholder: words.search,
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const none = createElement('p', { class: 'soft', role: 'status', hidden: true }, words.none)
  search.addEventListener('input', () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean)
    const counts = [scripts, api].map((list) => list.filter(wanted))
    none.hidden = counts.some((count) => count > 0)
  })
  const iconButton = (label: string, icon: 'move' | 'fold', onClick: () => void) =>
    createButton({ 'aria-label': label, title: label }, onClick, drawIcon(icon))
  const header = createElement(
    'header',
    {},
    createElement('h2', {}, words.panel),
    createButton({ lang: isChinese ? 'en' : 'zh' }, actions.switchLanguage, words.otherLanguage),
    iconButton(words.move, 'move', actions.move),
    iconButton(words.fold, 'fold', actions.fold),
  )
  const inForce = createElement('span', { class: 'mono', 'data-part': 'in-force' })
  const reset = createButton({}, () => actions.choose(undefined), words.reset)
  const find = createElement(
    'div',
    { class: 'find' },
    createElement('div', { role: 'search' }, search),
    createElement('div', { class: 'title' }, createElement('span', { class: 'soft' }, words.inForce), inForce, reset),
  )
  const body = createElement(
    'div',
    { class: 'body' },
    notice.element,
    outcome.element,
    find,
    none,
    scripts.element,
    api.element,
  )
  const element = createElement(
    'section',
    { class: 'card', 'aria-label': words.panel, lang: isChinese ? 'zh-CN' : 'en' },
    header,
    body,
  )
  return {
    element,
    /** Where the keyboard goes when the panel was opened. */
    focus: () => search.focus({ preventScroll: true }),
    update(shown: Shown) {
      outcome.update(shown)
      notice.update(shown)
      inForce.textContent = toInForce(shown)
      reset.hidden = shown.choice === undefined
      scripts.mark(shown.choice ?? shown.server?.scenario)
      api.mark(shown.server?.api)
    },
  }
}
