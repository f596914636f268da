const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')

/** Types a text into a field as a person does: a plain assignment is none that React would see. */
export function typeInto(field: HTMLInputElement, text: string): void {
  value?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}
