import type { ClosedResult, TCaptchaErrorCode, TCaptchaEvent, TCaptchaResult, TCaptchaState } from '@tcaptcha/core'
import type { Controls } from '../link/controls.ts'
import type { LoginRequest } from '../backend-client/login-request.ts'
import type { PublicAnswer, ServerView } from '../backend-client/server-view.ts'
import type { Language } from '../words/language.ts'

/** An error as plain data. */
export interface PlainError {
  readonly code: TCaptchaErrorCode
  readonly errorCode: number | undefined
  readonly message: string
  readonly vendorMessage: string | undefined
  readonly cause: string | undefined
}

/** A result as plain data; `raw` stands beside it. */
export interface PlainResult {
  readonly kind: TCaptchaResult['kind']
  readonly ticket?: string | undefined
  readonly randstr?: string | undefined
  readonly appId?: string | undefined
  readonly bizState?: unknown
  readonly visitToken?: string | undefined
  readonly by?: ClosedResult['by'] | undefined
  readonly error?: PlainError | undefined
}

/** One thing that happened in the frame. */
export type FrameEvent =
  /** The form is there, and its server. */
  | { type: 'ready'; server: ServerView }
  /** The server, looked at again. */
  | { type: 'server'; server: ServerView }
  | { type: 'state'; status: TCaptchaState['status'] }
  | { type: 'event'; event: TCaptchaEvent }
  /** A request of the attempt, first when it is sent, and under the same `id` once its end is known. 0: there was no answer. */
  | { type: 'request'; id: number; name: string; status: number | 'pending' | 'forbidden'; ms: number }
  | { type: 'result'; result: PlainResult; raw: unknown; hasRaw: boolean }
  | { type: 'login'; request: LoginRequest }
  /** What the server answered to one login, and what it looks like inside. */
  | { type: 'answer'; answer: PublicAnswer; server: ServerView; isLast: boolean }
  /** The other way: a code is asked for, by a user, or brought. */
  | { type: 'code'; step: 'send' | 'redeem'; given: string }
  | { type: 'code-answer'; step: 'send' | 'redeem'; status: number }
  | { type: 'mistake'; message: string }

/** What a frame tells the shell. `at` is milliseconds of the frame's own clock. */
export interface Report {
  readonly playground: 'report'
  readonly run: number
  readonly at: number
  readonly frameEvent: FrameEvent
}

/** How the frame should look. */
export interface FrameSettings {
  readonly language: Language
  readonly dark: boolean
  /** What the visitor set by hand. */
  readonly controls: Controls
}

/** What the shell asks of a frame. No `type`: the vendor's scripts listen to messages too, and to that word. */
export type Order =
  | { readonly playground: 'settings'; readonly settings: FrameSettings }
  /** `toTheEnd`: who is not let in goes on by the other way. */
  | { readonly playground: 'play'; readonly toTheEnd?: true }
  | { readonly playground: 'reset' }
