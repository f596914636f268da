import type { Text } from '../words/language.ts'

/**
 * How the visit of a page without tcaptcha ends.
 * - `in`: logged in.
 * - `refused`: a disaster ticket reached a server that knows that the vendor works.
 * - `lost`: the click does nothing, and nobody says so. Another one would work.
 * - `stuck`: nothing, however often the button is pressed.
 */
export type Fate = 'in' | 'refused' | 'lost' | 'stuck'

/** A fault of the first request, met by a page of each kind. */
export interface ByHandFault {
  /** The scenario's. */
  readonly id: FaultId
  /** Of a page by the vendor's guide to disaster recovery: a script tag with `onerror`. */
  readonly fate: Fate
  /** Of a page by the vendor's quick start: a script tag, and the constructor in a click. */
  readonly bare: Fate
  /** The visitor presses the button before the script has come. */
  readonly hasty?: boolean
  /** Where the two pages part. */
  readonly why: Text
}

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
