/**
 * Calls a method of `prototype` on `target`: an element of the page that has the method's name can't take its place. A
 * sandbox such as qiankun's hands out a proxy, which a prototype's method refuses: then the proxy's own is called.
 */
export function callMethod<Result>(prototype: object, name: string, target: object, ...args: unknown[]): Result {
  const method = (owner: object) => (Reflect.get(owner, name) as (...args: unknown[]) => Result).apply(target, args)
  try {
    return method(prototype)
  } catch (error) {
    // By its name: in a test runner's jsdom it is of another realm.
    if ((error as Error).name === 'TypeError') return method(target)
    throw error
  }
}

/** Reads a property by the getter of `prototype`, or the object's own where that refuses a proxy. */
export function readProperty<Value>(prototype: object, name: string, target: object): Value {
  try {
    return Reflect.get(prototype, name, target) as Value
  } catch {
    return Reflect.get(target, name) as Value
  }
}

/** The window that a node's document belongs to: the page's own, also where a sandbox replaces the global. */
export function viewOf(document: Document): Window & typeof globalThis {
  const view = readProperty<(Window & typeof globalThis) | null>(Document.prototype, 'defaultView', document)
  return view && view.window === view ? view : window
}

/** A new element of `document`. */
export const createElement = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  owner: Document = document,
): HTMLElementTagNameMap[Tag] => callMethod(Document.prototype, 'createElement', owner, tag)

/** All that match in this document: `find('body')` can't be clobbered, as `document.body` can. */
export const find = <T extends Element = HTMLElement>(selector: string): T[] =>
  Array.from(callMethod<NodeListOf<T>>(Document.prototype, 'querySelectorAll', document, selector))

/** The focused element, inside of shadow roots too. */
export function findFocus(): Element | null {
  let focus: Element | null = null
  let next = readProperty<Element | null>(Document.prototype, 'activeElement', document)
  while (next) {
    focus = next
    next = next.shadowRoot && next.shadowRoot.activeElement
  }
  return focus
}
