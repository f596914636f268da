/** Reads what the object itself carries: a polluted prototype must not answer for the vendor. */
export const own = (object: unknown, key: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, key)
    ? (object as Record<string, unknown>)[key]
    : undefined

/** What the object itself carries, with nothing behind it: an option that was left out can't be answered by a polluted prototype. */
export const ownCopy = <T extends object>(object: T): T => Object.assign(Object.create(null) as object, object) as T

/** `ownCopy` for what may be missing, or be one of the words an option also takes. */
export const ownCopyOf = <T>(value: T): T => (typeof value === 'object' && value !== null ? ownCopy(value) : value)

/** Text, or a number as text: ids often come as numbers, from databases and from the environment. */
export const toText = (value: unknown): string | undefined =>
  typeof value === 'number' || typeof value === 'bigint' ? String(value) : typeof value === 'string' ? value : undefined

/** Reads an object of a class, getters included, and nothing that a polluted prototype supplies. */
export function member(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined
  const value = (object as Record<string, unknown>)[key]
  return value === own(Object.prototype, key) ? undefined : value
}

/** How a value looks, without what it says: an operator sees a list, a port or nothing at all, and no address is kept. */
export const toShape = (value: unknown): string =>
  typeof value === 'string' ? `"${value.slice(0, 60).replaceAll(/[^\s.,:]/gu, 'x')}"` : typeof value
