/** Whether `FormData` takes the button that submits: in Safari from 16.4 on. */
export const takesSubmitter = (): boolean => {
  const form = document.createElement('form')
  const button = Object.assign(document.createElement('button'), { name: 'submitter' })
  form.append(button)
  return new FormData(form, button).has('submitter')
}

/** As `new FormData(form, submitter)`, in every engine. */
export function readForm(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  if (takesSubmitter() || !(submitter instanceof HTMLButtonElement)) return new FormData(form, submitter)
  const { name, value } = submitter
  const field = Object.assign(document.createElement('input'), { type: 'hidden', name, value })
  submitter.before(field)
  const data = new FormData(form)
  field.remove()
  return data
}
