import type { TCaptchaOptions } from '@tcaptcha/core'

/** What a login page is given. */
export interface LoginProps {
  options: TCaptchaOptions
  /** To the server: the names of the fields that go there. */
  send: (fields: string[]) => void
}

/**
 * A field named `user`, a button that logs in and is `disabled` and `aria-busy` while the visitor waits, one of type
 * `reset`, and an `<output>` that tells the status: in a framework's own words.
 */
export interface LoginPage {
  /** What it is made of. */
  name: string
  /** Whether the page asks for the captcha itself, or leaves that to what is attached to its form or button. */
  kind: 'asks' | 'form' | 'button'
  mount: (host: HTMLElement, props: LoginProps) => MountedLogin
}

export interface MountedLogin {
  /** New props, as a parent brings them. */
  update: (props: LoginProps) => void | Promise<void>
  unmount: () => void
}

/** The fields of a form, as its handler sees them. */
export const toFields = (event: Event): string[] =>
  event.target instanceof HTMLFormElement ? [...new FormData(event.target).keys()] : []
