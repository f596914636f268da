/** More than enough for every rule; a flood must not grow it. */
const maxNetworks = 512

/** Which distinct networks did something within the last `window` ms. */
export function createNetworkWindow(window: number) {
  const seen = new Map<string, number>()

  function trim(at: number) {
    for (const [oldest, when] of seen) {
      if (seen.size <= maxNetworks && at - when < window) return
      seen.delete(oldest)
    }
  }

  return {
    add(network: string, at: number) {
      seen.delete(network)
      seen.set(network, at)
      trim(at)
    },
    count(at: number) {
      trim(at)
      return seen.size
    },
    /** The networks that `add` got, the last of them last. */
    list(at: number): readonly string[] {
      trim(at)
      return [...seen.keys()]
    },
    has: (network: string, at: number) => at - (seen.get(network) ?? -Infinity) < window,
  }
}
