/** What can be seen from this server while the API gives it no answer. */
export interface EgressView {
  /** Another node of the namespace has reached the API in the last minute. */
  neighbourReached: boolean
  /** Another node has an outage established now, by evidence of its own. */
  neighbourSaysOutage: boolean
  /** The API answered this process, or any node of the namespace within a day. */
  seenWell: boolean
  scriptHosts: 'answer' | 'silent' | 'unknown'
  controlHosts: 'answer' | 'silent' | 'none'
  /** Milliseconds that nothing has answered. */
  silentFor: number
}

/** Longer than the network of one's own is usually gone. */
export const patience = 90_000

/**
 * Whose fault it is that the API does not answer. `unclear`: nothing of the vendor's answers, nothing else was asked, and it has not
 * been so for long. Every combination is in `vectors/egress.json`.
 */
export function judgeEgress(view: EgressView): 'vendor' | 'ours' | 'unclear' {
  if (view.neighbourReached || view.controlHosts === 'silent') return 'ours'
  if (view.neighbourSaysOutage || view.scriptHosts === 'answer') return 'vendor'
  if (!view.seenWell) return 'ours'
  if (view.controlHosts === 'answer') return 'vendor'
  return view.silentFor >= patience ? 'vendor' : 'unclear'
}
