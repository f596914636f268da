import type { TCaptchaOptions } from '@tcaptcha/core'
import type { Language } from '../../words/language.ts'
import type { Form } from '../../forms.ts'
import type { LoginRequest } from '../../backend-client/login-request.ts'

/** What an app offers in place of a captcha. */
export interface OtherWay {
  /** Whether a code is on its way to this account's address. */
  sendCode: (user: string) => Promise<boolean>
  /** Whether the code was right: then the visitor is in. */
  redeem: (code: string) => Promise<boolean>
}

/** What a form is given, in every framework. */
export interface ExampleProps {
  /** What an app would write down by itself. */
  options: TCaptchaOptions
  language: Language
  /** Posts to the app's own server, and says whether that agreed. */
  send: (request: LoginRequest) => Promise<boolean>
  /** For a visitor whom the captcha could not confirm: a code by e-mail. */
  otherWay: OtherWay
}

/** The example on the page. */
export interface MountedExample {
  update: (props: ExampleProps) => void
  unmount: () => void
}

/** One framework's way to draw a form. */
export interface Adapter {
  mount: (host: HTMLElement, form: Form, props: ExampleProps) => MountedExample
}
