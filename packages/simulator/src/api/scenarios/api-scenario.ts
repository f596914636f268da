/** What a question is answered in place of the truth. */
export type ApiAnswer =
  /** A `CaptchaCode`; a string breaks the type that the vendor promises. `stray`: with fields beside `Response`. */
  | { readonly code: number | string; readonly evilLevel?: number; readonly stray?: boolean }
  /** A `Response.Error.Code`. */
  | { readonly error: string }
  /** This JSON, with nothing around it. */
  | { readonly body: unknown }

/**
 * What becomes of an answer on its way. The first five never get to the service, so the ticket stays good. The others
 * happen to a true answer: the ticket is used up.
 */
export type ApiWire =
  | 'hang'
  | 'reset'
  | 'html-500'
  | 'html-200'
  | 'redirect'
  | 'cut'
  | 'truncated'
  | 'stall'
  | 'slow'
  | 'huge'

/** What goes wrong at `DescribeCaptchaResult`. What is left out works. */
export interface ApiScenario {
  /** One line for a list. */
  readonly title: string
  /** Only for questions that are signed and complete; others get the error they deserve. */
  readonly answer?: ApiAnswer
  readonly wire?: ApiWire
  /** Milliseconds before anything happens, by the real clock. */
  readonly delay?: number
  /** Fails so many times, then works once, then starts over. @default Infinity */
  readonly failFirst?: number
  /** The ticket is used up although `answer` does not say so: what a retry may meet. */
  readonly usesTicket?: boolean
}
