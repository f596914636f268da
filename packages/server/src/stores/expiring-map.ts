/** A map whose entries end by themselves, within a bounded number of keys, without timers. */
export interface ExpiringMap<Value> {
  get: (key: string) => Value | undefined
  /** False when there is no room: a living key is never dropped. */
  set: (key: string, value: Value, until: number) => boolean
  delete: (key: string) => void
  hasRoomFor: (keys: readonly string[]) => boolean
  entries: () => Iterable<readonly [key: string, entry: { readonly value: Value; readonly until: number }]>
}

export function createExpiringMap<Value>(capacity: number, now: () => number): ExpiringMap<Value> {
  const map = new Map<string, { value: Value; until: number }>()
  let walk = map.entries()
  let sweptAt = -Infinity

  /** Each write looks at two further entries, so that the map stays near what is alive. */
  function tidy(at: number) {
    for (let looked = 0; looked < 2; looked += 1) {
      const next = walk.next()
      if (next.done) walk = map.entries()
      else if (next.value[1].until <= at) map.delete(next.value[0])
    }
  }

  /** A look at everything, at most once a second. */
  function sweep(at: number) {
    if (at - sweptAt < 1_000) return
    sweptAt = at
    for (const [key, { until }] of map) if (until <= at) map.delete(key)
  }

  function hasRoomFor(keys: readonly string[]) {
    const isFull = () =>
      map.size + keys.length > capacity && map.size + keys.filter((key) => !map.has(key)).length > capacity
    if (!isFull()) return true
    sweep(now())
    return !isFull()
  }

  return {
    get(key) {
      const found = map.get(key)
      return found && found.until > now() ? found.value : undefined
    },
    set(key, value, until) {
      tidy(now())
      if (!hasRoomFor([key])) return false
      // Whole numbers take no memory of their own.
      map.set(key, { value, until: Math.ceil(until) })
      return true
    },
    delete: (key) => void map.delete(key),
    hasRoomFor,
    entries: () => map.entries(),
  }
}
