import type { ScenarioName } from '@tcaptcha/simulator'

export type Intent = 'login' | 'join'

/** Who reads what is sent: the app in its `submit` handler, or the browser. */
export type Sender = 'app' | 'browser'

/** One thing that happens to a guarded form. Plain data. */
export type FormStep =
  /** With a real mouse. */
  | { do: 'press'; button: Intent }
  /** In the text field, with a real key. */
  | { do: 'enter' }
  | { do: 'visitor'; deed: 'solve' | 'miss' | 'close' }
  | { do: 'pass'; ms: number }
  /** `form.reset()`, as by a reset button. */
  | { do: 'reset' }
  /** The app draws this button anew, takes it away, disables it, or draws all as at first. */
  | { do: 'render'; button: Intent; as: 'new' | 'gone' | 'disabled' | 'usual' }
  | { do: 'mount' }
  | { do: 'unmount' }
  | { do: 'network'; online: boolean }
  | { do: 'vendor'; plays: ScenarioName }

/** What was seen, in this order. */
export type FormEvent =
  /** A submission began, by its button. */
  | { saw: 'submit'; intent: string | undefined }
  /** The captcha ended: with this ticket, or without. */
  | { saw: 'result'; ticket: string | undefined }
  /** The submission reached who sends it. */
  | { saw: 'sent'; fields: Record<string, unknown> }
  | { saw: 'error'; message: string }
