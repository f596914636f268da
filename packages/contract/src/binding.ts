import type { TCaptchaOptions } from '@tcaptcha/core'

/** A host element with the binding in it. */
export interface Mounted {
  /** Passes new options on, as a re-render does. */
  update: (options: TCaptchaOptions) => void | Promise<void>
  unmount: () => void
}

export type Mount = (host: HTMLElement, options: TCaptchaOptions) => Mounted

/** A form with a captcha, made by a binding. */
export interface FormBinding {
  mount: Mount
  /** `false` where the binding renders nothing on a server. */
  ssr:
    | false
    | {
        /** The markup that a server would send. */
        render: (options: TCaptchaOptions) => string | Promise<string>
        /** Mounts into that markup. */
        hydrate: Mount
      }
}

/** One form of a binding: `mount` puts a `<button>` into the host that opens the captcha when clicked. */
export interface Binding extends FormBinding {
  /** Whether the button shows the status in `data-status`. */
  hasStatus: boolean
}
