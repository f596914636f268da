import { attachForm, type AttachOptions } from '../attach/attach-form.ts'
import { attachOnce } from '../attach/attach-once.ts'
import type { TCaptcha } from '../client/client.ts'

// What the file for a <script> has in place of the core: it attaches nothing but forms.
export { createTCaptcha } from '../client/client.ts'

export const attach = (captcha: TCaptcha, form: HTMLFormElement, options: () => AttachOptions): (() => void) =>
  attachOnce(form, () => attachForm(captcha, form, options))
