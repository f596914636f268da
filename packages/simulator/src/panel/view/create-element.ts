type Child = Node | string | undefined

/** Creates an element. No markup is parsed: pages that enforce Trusted Types refuse that. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value)
  }
  for (const child of children) if (child !== undefined) element.append(child)
  return element
}

/** A button that submits nothing. */
export function createButton(
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  onClick: () => void,
  ...children: Child[]
): HTMLButtonElement {
  const button = createElement('button', { type: 'button', ...attributes }, ...children)
  button.addEventListener('click', onClick)
  return button
}
