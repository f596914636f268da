import type { ClaimAnswer, StoreTurn } from '../ledger/guarded-store.ts'

/**
 * Claims one thing by all its names, one after the other: of two that come at once, at nodes that know the same names, the one that
 * is first at the first name gets all. `held`: what it got, to be given back if it is refused.
 */
export async function claimAll(
  turn: StoreTurn,
  keys: readonly string[],
  ttlMs: number,
  owner: string,
): Promise<{ answer: ClaimAnswer; held: readonly string[] }> {
  const held: string[] = []
  for (const key of keys) {
    const answer = await turn.claim(key, ttlMs, owner)
    if (answer !== 'fresh') return { answer, held }
    held.push(key)
  }
  return { answer: 'fresh', held }
}
