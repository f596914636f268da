import type { TCaptchaOptions } from '@tcaptcha/core'
import type { ComponentObjectPropsOptions } from 'vue'

export interface TCaptchaProps extends Partial<TCaptchaOptions> {
  /** Draws a `<div>` after the slot, where an embedded or the international 2.0 captcha appears. */
  container?: boolean | undefined
}

/**
 * Only booleans have a type at run time, since Vue casts those; the core checks the rest. `Required`: a core option
 * that is missing from this list does not compile.
 */
export const props: Required<ComponentObjectPropsOptions<TCaptchaProps>> = {
  appId: null,
  script: null,
  // Vue casts an absent Boolean to `false`: keep it absent, so that defaults apply.
  unsafeScriptSource: { type: Boolean, default: undefined },
  nonce: null,
  loadTimeout: null,
  openTimeout: null,
  element: null,
  vendor: null,
  visitToken: null,
  recover: null,
  fields: null,
  validate: null,
  // Props, so that `@result` and `@event` arrive here and no `emits` is needed.
  onResult: null,
  onEvent: null,
  container: Boolean,
}
