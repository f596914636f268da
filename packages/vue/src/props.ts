import type { TCaptchaOptions } from '@tcaptcha/core'
import type { ComponentObjectPropsOptions, PropType } from 'vue'

export interface TCaptchaProps extends Partial<TCaptchaOptions> {
  /** Draws a `<div>` after the slot, where an embedded or the international 2.0 captcha appears. */
  container?: boolean | undefined
}

/** `Required`: a core option that is missing from this list does not compile. */
export const props: Required<ComponentObjectPropsOptions<TCaptchaProps>> = {
  appId: [String, Number],
  script: [String, Object, Array] as PropType<TCaptchaOptions['script']>,
  // Vue casts an absent Boolean to `false`; it stays absent, so that defaults apply.
  unsafeScriptSource: { type: Boolean, default: undefined },
  nonce: String,
  loadTimeout: Number,
  openTimeout: Number,
  element: [Object, Function] as PropType<TCaptchaOptions['element']>,
  vendor: [Object, Function] as PropType<TCaptchaOptions['vendor']>,
  binding: [String, Function] as PropType<TCaptchaOptions['binding']>,
  recover: Function as PropType<TCaptchaOptions['recover']>,
  fields: Object as PropType<TCaptchaOptions['fields']>,
  // Props, so that `@result` and `@event` arrive here and no `emits` is needed.
  onResult: Function as PropType<TCaptchaOptions['onResult']>,
  onEvent: Function as PropType<TCaptchaOptions['onEvent']>,
  container: Boolean,
}
