import type { Work } from '../work.ts'

/**
 * Makes this realm's WebCrypto do one thing after another, in the order asked, and count as work. It computes in threads
 * otherwise: which of two visitors is served first would be up to the machine, and one story would be told in two ways.
 * Returns the undo.
 */
export function orderCrypto(work: Work): () => void {
  const real = globalThis.crypto
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = (run: () => unknown) => {
    const doing = work.track(last.then(run))
    last = doing.catch(() => {})
    return doing
  }
  const subtle = new Proxy(real.subtle, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return (...given: unknown[]) => inTurn(() => Reflect.apply(member, target, given))
    },
  })
  const ordered = new Proxy(real, {
    get(target, name) {
      if (name === 'subtle') return subtle
      const member: unknown = Reflect.get(target, name, target)
      return typeof member === 'function' ? (...given: unknown[]) => Reflect.apply(member, target, given) : member
    },
  })
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: ordered })
  return () => void Object.defineProperty(globalThis, 'crypto', { configurable: true, value: real })
}
