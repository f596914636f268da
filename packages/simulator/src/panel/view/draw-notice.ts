import type { Shown } from '../state/panel-state.ts'
import type { Words } from '../words/words.ts'
import { createElement } from './create-element.ts'

/** Says what keeps the panel from its work, and takes the token. */
export function drawNotice(
  words: Words,
  setToken: (token: string) => void,
): { element: HTMLElement; update: (shown: Pick<Shown, 'access' | 'isBypassed'>) => void } {
  const input = createElement('input', {
    type: 'password',
    autocomplete: 'off',
    'aria-label': words.tokenLabel,
    placeholder: words.tokenLabel,
  })
  const form = createElement('form', {}, input, createElement('button', {}, words.tokenButton))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    setToken(input.value.trim())
  })
  const text = createElement('p')
  const element = createElement('section', { class: 'notice', role: 'status', hidden: true }, text, form)
  return {
    element,
    update({ access, isBypassed }) {
      element.hidden = access === 'open' && !isBypassed
      form.hidden = access !== 'token'
      const said = { open: '', token: words.token, unreachable: words.unreachable }[access]
      text.textContent = [isBypassed ? words.bypassed : '', said].filter(Boolean).join(' ')
    },
  }
}
