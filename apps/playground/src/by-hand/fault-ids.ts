/** The states that the page by hand plays, in the order of the list. */
export const faultIds = [
  'works',
  'entry-slow',
  'entry-blocked',
  'entry-404',
  'entry-hang',
  'entry-html',
  'entry-no-global',
  'entry-late-global',
  'entry-poisoned',
  'entry-wrong-market',
  'entry-fails-once',
  'second-source',
  'forbidden',
] as const

/** A state that the page by hand plays. */
export type FaultId = (typeof faultIds)[number]

/** Whether a link's word is one of them. */
export const isFaultId = (id: string): boolean => faultIds.some((each) => each === id)
