import type { ChallengeEvent } from '../../challenge/run-challenge.ts'
import type { PopupSize } from '../popup/popup.ts'

/** How an opening came out, before it is put into the vendor's words. */
export type Outcome =
  | { kind: 'solved'; ticket: string; randstr: string; sid: string | undefined; verifyDuration?: number | undefined }
  | { kind: 'closed'; sid: string | undefined }
  | { kind: 'error'; errorCode: number; sid: string | undefined }

/** Who wants to know how it goes. */
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
