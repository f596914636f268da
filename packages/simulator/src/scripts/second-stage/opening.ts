import type { ChallengeEvent } from '../../challenge/run-challenge.ts'
import type { toLook } from '../../challenge/to-look.ts'
import type { PopupSize } from '../popup/popup.ts'
import type { readConfig } from './read-config.ts'
import type { requestConfig } from './request-config.ts'

/** How an opening came out, before it is put into the vendor's words. */
export type Outcome =
  | { kind: 'solved'; ticket: string; randstr: string; sid: string | undefined; verifyDuration?: number | undefined }
  | { kind: 'closed'; sid: string | undefined }
  | { kind: 'error'; errorCode: number; sid: string | undefined }

/** What an opening reports. */
export interface OpeningEvents {
  outcome: (outcome: Outcome) => void
  /** What the vendor's `ready` is called for. */
  ready: (size: PopupSize) => void
  /** The challenge has drawn itself. */
  drawn: (info: { sid: string; duration: number }) => void
  attempt: (attempt: { sid: string; pass: boolean }) => void
}

/** One challenge, from `show()` to its end. */
export interface Opening {
  /** From now on nothing is reported. */
  destroy: () => void
  receive: (event: ChallengeEvent) => void
  /** The template has reported: for the first time, or again because the page moved its node. */
  templateReported: () => void
  /** Whether a message that names `session` belongs to this opening. */
  owns: (session: unknown) => boolean
  isOver: () => boolean
  isAsking: () => boolean
}

/** The other functions that an opening is made of. */
export interface OpeningParts {
  readConfig: typeof readConfig
  requestConfig: typeof requestConfig
  toLook: typeof toLook
}

/**
 * asking → waiting (for the template) → drawing → drawn → over. `destroy()` while asking leads to `abandoned`; until 2020
 * the config's answer then draws the challenge all the same (`haunting`), and nothing is reported.
 */
export type OpeningState =
  | { name: 'asking' | 'abandoned' | 'over'; sid?: undefined }
  | { name: 'waiting' | 'drawing' | 'drawn' | 'haunting'; sid: string | undefined }
