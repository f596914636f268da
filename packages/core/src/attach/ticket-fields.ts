import type { FieldNames } from '../options/options.ts'
import { toMistake } from '../outcome/errors.ts'
import type { DisasterResult, SolvedResult } from '../outcome/result.ts'
import { callMethod, createElement, readProperty } from '../platform/dom.ts'
import { toOwn } from '../platform/own-properties.ts'

/** Marks a hidden input as ours: `added` goes again, an input of the app that was `filled` becomes empty again. */
const mark = 'data-tcaptcha'

type Field = HTMLInputElement

/** Names and values of what a form sends. */
export type TicketEntries = [name: string, value: string][]

/** Throws `invalid-options` where the form has a field of its own that the ticket would overwrite. */
export function checkFields(form: HTMLFormElement, names: FieldNames | undefined): void {
  // An app may well put the visit token into the page itself.
  for (const key of ['ticket', 'randstr'] as const) {
    const [own, ...others] = findOwnFields(form, toName(names, key))
    if (own && (others.length > 0 || !isEmptyHidden(own))) throw toMistake('fields')
  }
}

/** What a form sends for `result`. */
export function toEntries(result: SolvedResult | DisasterResult, names: FieldNames | undefined): TicketEntries {
  const entries: TicketEntries = []
  for (const key of ['ticket', 'randstr', 'visitToken', 'correlationId'] as const) {
    const name = toName(names, key)
    const value = result[key]
    if (name && value) entries.push([name, value])
  }
  return entries
}

/** Puts the entries into the form, for readers that know nothing of `FormData`. Replaces those of earlier results. */
export function writeFields(form: HTMLFormElement, entries: TicketEntries): void {
  clearFields(form)
  for (const [name, value] of entries) {
    const [own] = findOwnFields(form, name)
    // The vendor's guide puts an empty hidden input into the form.
    const field = own || createElement('input', form.ownerDocument)
    if (own && !isEmptyHidden(own)) continue
    field.setAttribute(mark, own ? 'filled' : 'added')
    if (!own) {
      field.type = 'hidden'
      field.name = name
      callMethod(Node.prototype, 'appendChild', form, field)
    }
    field.value = value
  }
}

/** Leaves the form as it was, also one that was copied with its fields: a cached page, for example. */
export function clearFields(form: HTMLFormElement): void {
  for (const field of findFields(form)) {
    const state = field.getAttribute(mark)
    if (state === 'added') field.remove()
    if (state !== 'filled') continue
    field.value = ''
    field.removeAttribute(mark)
  }
}

/** The correlation id has only the name that it is given: a strict server refuses a field that it doesn't know. */
const toName = (names: FieldNames | undefined, key: keyof FieldNames) =>
  toOwn(names || {})[key] || (key === 'correlationId' ? '' : key)

const isEmptyHidden = (field: Field) => field.type === 'hidden' && !field.value

/** Also fields outside of the form that belong to it by their `form` attribute. A field can be named `elements`. */
const findFields = (form: HTMLFormElement) =>
  Array.from(readProperty<ArrayLike<Field>>(HTMLFormElement.prototype, 'elements', form))

const findOwnFields = (form: HTMLFormElement, name: string) =>
  findFields(form).filter((field) => field.name === name && !field.hasAttribute(mark))
