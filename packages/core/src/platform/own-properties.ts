/** A copy that has the own properties and nothing else, so that a polluted `Object.prototype` is never read. */
export const toOwn = <T extends object>(value: T): T => Object.assign(Object.create(null) as T, value)
