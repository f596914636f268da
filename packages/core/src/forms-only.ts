import { attachForm, type AttachOptions } from './attach/attach-form.ts'
import type { TCaptcha } from './client/client.ts'
import { pageKey } from './platform/page-key.ts'

// What the file for a <script> has in place of the core: it attaches nothing but forms, and none twice.
export { createTCaptcha } from './client/client.ts'

type Attachable = HTMLFormElement & { [pageKey]?: (() => void) | undefined }

export function attach(captcha: TCaptcha, form: Attachable, options: () => AttachOptions): () => void {
  const detach = attachForm(captcha, form, options)
  const undo = () => {
    // The page may have attached it anew.
    if (form[pageKey] !== undo) return
    delete form[pageKey]
    detach()
  }
  form[pageKey] = undo
  return undo
}
