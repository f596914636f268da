import type { TCaptchaOptions } from '@tcaptcha/core'

/** A login dialog made with a library: a button opens it, its form is sent with a ticket. */
export interface DialogLibrary {
  name: string
  /** What reaches the captcha's popup, which is a child of `<body>`. The keyboard: by Tab, once the focus has left it. */
  popup: { mouse: boolean; keyboard: boolean }
  mount: (host: HTMLElement, defaults: Partial<TCaptchaOptions>, send: (body: FormData) => void) => () => void
}

/** Modal: the popup gets no pointer events, or lies below the top layer, and the focus is taken back from it. */
export const outOfReach = { mouse: false, keyboard: false }

/** Leaves what came after the dialog to the mouse. The focus is the popup's until Tab takes it away for good. */
export const byMouseOnly = { mouse: true, keyboard: false }
