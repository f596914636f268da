/** A script of this type is not asked for, not by any browser, jsdom or happy-dom. */
const inert = 'text/x-tcaptcha-simulator'

/**
 * Keeps script tags whose address `isMeant` from being requested, and hands each to `answer` once it is in the document,
 * for it to dispatch `load` or `error`. Returns the undo, which takes those tags out of the document too.
 */
export function interceptScripts(
  isMeant: (url: string) => boolean,
  answer: (tag: HTMLScriptElement) => void,
): () => void {
  const { prototype } = HTMLScriptElement
  const { setAttribute, getAttribute } = Element.prototype
  const isInert = (tag: Element) => getAttribute.call(tag, 'type') === inert
  const setAddress = (tag: Element, url: unknown, set: () => void) => {
    if (!isMeant(toAbsolute(String(url)))) {
      // One that got another address after all.
      if (isInert(tag)) tag.removeAttribute('type')
      return set()
    }
    setAttribute.call(tag, 'type', inert)
    const { parentNode, nextSibling } = tag
    // Inside a document, jsdom asks for it whatever its type.
    if (parentNode) tag.remove()
    set()
    if (parentNode) parentNode.insertBefore(tag, nextSibling)
  }
  const restores = [
    replaceProperty(prototype, 'src', (before) => ({
      ...before,
      set(this: HTMLScriptElement, url: unknown) {
        setAddress(this, url, () => before?.set?.call(this, url))
      },
    })),
    replaceProperty(prototype, 'type', (before) => ({
      ...before,
      // Many a snippet sets it after `src`.
      set(this: HTMLScriptElement, type: unknown) {
        if (!isInert(this)) before?.set?.call(this, type)
      },
    })),
    replaceProperty(prototype, 'setAttribute', () => ({
      writable: true,
      value(this: HTMLScriptElement, name: string, value: string) {
        const set = () => setAttribute.call(this, name, value)
        if (/^src$/i.test(name)) setAddress(this, value, set)
        else if (!/^type$/i.test(name) || !isInert(this)) set()
      },
    })),
  ]

  const started = new WeakSet<Node>()
  const start = (tag: Node) => {
    if (!(tag instanceof HTMLScriptElement) || !isInert(tag) || started.has(tag)) return
    started.add(tag)
    answer(tag)
  }
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      start(target)
      for (const node of addedNodes) {
        start(node)
        if (node instanceof Element) for (const tag of node.querySelectorAll('script')) start(tag)
      }
    }
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['src'] })

  return () => {
    observer.disconnect()
    for (const restore of restores) restore()
    // One that hangs would be waited for by the next test.
    for (const tag of document.querySelectorAll(`script[type="${inert}"]`)) tag.remove()
  }
}

/** What is no address stays as it is: `about:blank` has no base for it. */
function toAbsolute(url: string): string {
  try {
    return new URL(url, document.baseURI).href
  } catch {
    return url
  }
}

/** Defines a property on `owner`, made of the one that it has or inherits. Returns the undo. */
function replaceProperty(
  owner: object,
  name: string,
  make: (before: PropertyDescriptor | undefined) => PropertyDescriptor,
): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, name)
  let from: object | null = owner
  while (from && !Object.hasOwn(from, name)) from = Reflect.getPrototypeOf(from)
  const inherited = from ? Object.getOwnPropertyDescriptor(from, name) : undefined
  Object.defineProperty(owner, name, { configurable: true, enumerable: true, ...make(inherited) })
  return () => {
    if (own) Object.defineProperty(owner, name, own)
    else Reflect.deleteProperty(owner, name)
  }
}
