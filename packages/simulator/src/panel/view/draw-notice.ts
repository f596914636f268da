import type { Access } from '../state/endpoint.ts'
import type { Words } from '../words/words.ts'
import { createElement } from './create-element.ts'

/** Says why the server's half is missing, and takes the token. */
export function drawNotice(
  words: Words,
  setToken: (token: string) => void,
): { element: HTMLElement; update: (access: Access) => void } {
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
    update(access) {
      element.hidden = access === 'open'
      form.hidden = access !== 'token'
      text.textContent = access === 'token' ? words.token : words.unreachable
    },
  }
}
