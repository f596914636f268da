import type { TCaptchaOptions, TCaptchaResult, TCaptchaState } from '@tcaptcha/core'
import type { FrameSettings, LoginRequest } from './protocol.ts'

/** Where the example tells what it does. */
export interface AdapterHooks {
  onState: (state: TCaptchaState) => void
  /** How one `execute()` of the form resolved. */
  onResult: (result: TCaptchaResult) => void
  /** What `execute()` rejected with: a mistake in the options. */
  onMistake: (error: unknown) => void
  /** The app's own login: whether its server let the visitor in. */
  login: (request: LoginRequest) => Promise<boolean>
}

/** The example on the page. */
export interface MountedExample {
  update: (options: TCaptchaOptions, settings: FrameSettings) => void
  /** As an app would when the visitor goes elsewhere. */
  reset: () => void
  unmount: () => void
}

/** One framework's way to draw the login form. */
export interface Adapter {
  mount: (host: HTMLElement, options: TCaptchaOptions, settings: FrameSettings, hooks: AdapterHooks) => MountedExample
}
