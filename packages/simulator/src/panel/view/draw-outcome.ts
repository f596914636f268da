import type { Shown } from '../state/panel-state.ts'
import type { Words } from '../words/words.ts'
import { createButton, createElement } from './create-element.ts'

/** Draws the latest result, the server's verdict of it, and the log. Call `update` for each change. */
export function drawOutcome(words: Words, clear: () => void): { element: HTMLElement; update: (shown: Shown) => void } {
  const facts = createElement('dl', { 'aria-live': 'polite' })
  const log = createElement('ol', { class: 'log', 'aria-label': words.log, tabindex: '0' })
  const nothing = createElement('p', { class: 'soft' }, words.nothing)
  const button = createButton({}, clear, words.clear)
  const heading = createElement('div', { class: 'title' }, createElement('h3', {}, words.last), button)
  const element = createElement('section', { 'aria-label': words.last }, heading, nothing, facts, log)

  const fact = (name: string, part: string, kind: string, ...details: (string | undefined)[]) => [
    createElement('dt', {}, name),
    createElement(
      'dd',
      { 'data-part': part, 'data-kind': kind },
      createElement('span', { class: 'kind' }, kind),
      ...details.filter(Boolean).map((detail) => ` ${detail}`),
    ),
  ]
  return {
    element,
    update({ outcome, verdict, log: entries }) {
      const isEmpty = !outcome && entries.length === 0
      nothing.hidden = !isEmpty
      button.hidden = isEmpty
      log.hidden = entries.length === 0
      facts.hidden = !outcome
      const ticket = outcome?.ticket === undefined ? undefined : `· ${words.ticket} ${outcome.ticket}…`
      facts.replaceChildren(...(outcome ? fact(words.result, 'result', outcome.kind, outcome.detail, ticket) : []))
      if (verdict) facts.append(...fact(words.verdict, 'verdict', verdict.kind, verdict.detail))
      else if (outcome?.ticket !== undefined) {
        const missing = createElement('dd', { class: 'soft', 'data-part': 'verdict' }, words.noVerdict)
        facts.append(createElement('dt', {}, words.verdict), missing)
      }
      log.replaceChildren(
        ...entries.map(({ at, from, name, detail }) =>
          createElement(
            'li',
            { 'data-from': from, 'data-event': name },
            createElement('time', {}, toTime(at)),
            createElement('span', { class: 'from' }, words[from]),
            createElement('span', { class: 'mono' }, `${name} ${detail}`.trim()),
          ),
        ),
      )
      log.scrollTop = log.scrollHeight
    },
  }
}

/** By the clock on the wall, so that page and server compare. */
function toTime(at: number): string {
  const time = new Date(at)
  const pad = (value: number, length = 2) => String(value).padStart(length, '0')
  return `${pad(time.getHours())}:${pad(time.getMinutes())}:${pad(time.getSeconds())}.${pad(time.getMilliseconds(), 3)}`
}
