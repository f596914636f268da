import { createTCaptcha, type TCaptcha, type TCaptchaOptions } from '@tcaptcha/core'

/** A captcha whose popup a modal `<dialog>` makes way for. */
export const createDialogCaptcha = (dialog: HTMLDialogElement, options: TCaptchaOptions): TCaptcha =>
  createTCaptcha({
    ...options,
    onEvent({ type }) {
      if (type === 'open') dialog.close()
      if (type === 'close') dialog.showModal()
    },
  })
