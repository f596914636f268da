type Callback = (result: object) => unknown

/**
 * The page's function at a dotted path of own properties, from `window` on. No `eval`, no prototypes, and no element:
 * `<object id="callback">` is a property of `window`, and in some engines a function too.
 */
export function findCallback(path: string): Callback | undefined {
  let owner: unknown
  let value: unknown = window
  try {
    for (const name of path.split('.')) {
      owner = value
      value = Object.prototype.hasOwnProperty.call(owner, name) ? Reflect.get(owner as object, name) : undefined
    }
    if (typeof value !== 'function' || value instanceof Node || isOfBrowser(value)) return undefined
  } catch {
    // A primitive on the way, or a frame of another origin.
    return undefined
  }
  const callback = value
  return (result) => Reflect.apply(callback, owner, [result])
}

/**
 * `location.replace` is an own property, too. What the page has bound, a proxy, and the `resolve` of a promise have no
 * source either, but not the name that they show.
 */
const isOfBrowser = (callback: { name?: unknown }) => {
  const source = Function.prototype.toString.call(callback)
  const [, name] = /^function\s+(\w+)\([^)]*\)\s*\{\s*\[native code\]\s*\}\s*$/.exec(source) || []
  return !!name && name === callback.name
}
