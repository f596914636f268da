/** Through the prototype: a form or an image named `querySelectorAll` can't stand in for it. */
export const find = <T extends Element = Element>(selector: string): T[] => [
  ...Document.prototype.querySelectorAll.call<Document, [string], NodeListOf<T>>(document, selector),
]
