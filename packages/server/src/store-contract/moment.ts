/** When a call was carried out, as seen from outside: between the call and its answer, in microseconds. */
export interface Moment {
  from: number
  to: number
}

/** Some databases tell time in whole milliseconds, and round. */
const resolution = 2_000

/** Makes a call, and says when it was carried out. */
export async function timed<Answer>(call: () => Promise<Answer>): Promise<{ answer: Answer; at: Moment }> {
  const from = performance.now() * 1_000 - resolution
  const answer = await call()
  return { answer, at: { from, to: performance.now() * 1_000 + resolution } }
}
