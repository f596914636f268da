/** What the page's callback gets, as it travels out of the page. */
export interface CallbackResult {
  ret: number
  ticket: string
  randstr: string
  appid?: string
  CaptchaAppId?: string
  bizState?: unknown
  errorCode?: number
  errorMessage?: string
}

/** One call of a callback. */
export interface Shown {
  /** Whose callback it is. */
  button: string
  result: CallbackResult
  /** Since the last click. */
  ms: number
}

/** What the tests read of the page, as `window.seen`. */
export interface Seen {
  results: Shown[]
  /** Uncaught errors and unhandled rejections. */
  errors: string[]
  /** A callback that notes what it gets. */
  note: (button: string) => (result: unknown) => void
  /** Sets the page's clock on by so many milliseconds. */
  skip: (ms: number) => void
  /** Where the gap is, of each challenge that a visitor sees. */
  challenges: () => number[]
  /** How many pixels the slider can move. */
  track: () => number
}
