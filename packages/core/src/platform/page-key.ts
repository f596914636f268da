/**
 * Where the library keeps what belongs to the page and not to a client. Registered, so that two copies of the library
 * share it, and a symbol, so that no element of the page can take its place.
 */
export const pageKey: unique symbol = Symbol.for('tcaptcha') as never
