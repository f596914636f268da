/** Numbers from 0 to 1 that are the same for the same seed. */
export type Random = () => number

/** FNV-1a spreads the seed, mulberry32 does the rest: plenty for arrivals, worthless for secrets. */
export function createRandom(seed: string): Random {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from 0 up to, not including, `end`. */
export const pick = (random: Random, end: number): number => Math.floor(random() * end)

/** Milliseconds until the next of `perMinute` who come when they like. */
export const nextArrival = (random: Random, perMinute: number): number => (-Math.log(1 - random()) * 60_000) / perMinute
