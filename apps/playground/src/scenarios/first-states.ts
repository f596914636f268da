/** The states to start with, in the order in which they tell the story. */
export const firstStates = [
  'works',
  'entry-hang',
  'blocked',
  'outage-disaster',
  'outage-no-visit-token',
  'closes-with-null',
] as const

/** One of them. */
export type FirstState = (typeof firstStates)[number]
