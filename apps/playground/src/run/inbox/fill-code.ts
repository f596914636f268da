import { typeInto } from '../visitor/type-into.ts'

/** Types a code into the site's field, as mail programs of phones offer; onto the clipboard where the site asks for none. */
export async function fillCode(code: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('.other-way input')
  if (!field) return navigator.clipboard.writeText(code)
  typeInto(field, code)
  field.focus()
}
