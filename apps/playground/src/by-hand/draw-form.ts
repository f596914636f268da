import { formWords } from '../run/forms/form-words.ts'
import type { Language } from '../words/language.ts'

/** The login form of the canvas as a page without a framework has it. */
export function drawForm(host: HTMLElement, language: Language): HTMLFormElement {
  const words = formWords[language]
  const form = document.createElement('form')
  const brand = make('p', { className: 'brand', textContent: words.brand })
  const title = make('h1', { textContent: words.login.title })
  const submit = make('button', { type: 'submit', textContent: words.login.submit })
  const notice = make('p', { role: 'status' })
  form.append(
    brand,
    title,
    field(words.email, { name: 'account', value: 'mei.lin@example.com', autocomplete: 'username' }),
    field(words.password, { type: 'password', name: 'password', value: 'simulated', autocomplete: 'current-password' }),
    submit,
    notice,
  )
  form.addEventListener('submit', (event) => event.preventDefault())
  host.append(form)
  return form
}

function field(label: string, properties: Readonly<Record<string, string>>): HTMLLabelElement {
  const around = document.createElement('label')
  around.append(make('span', { textContent: label }), make('input', { required: true, ...properties }))
  return around
}

const make = (tag: string, properties: Readonly<Record<string, string | boolean>>): HTMLElement =>
  Object.assign(document.createElement(tag), properties)
