import { createClosedResult, createTCaptcha } from '@tcaptcha/core'
import type { TCaptcha, TCaptchaOptions, TCaptchaState } from '@tcaptcha/core'
import { computed, getCurrentInstance, getCurrentScope, onDeactivated, onScopeDispose, shallowRef, toValue } from 'vue'
import type { ComputedRef, MaybeRefOrGetter } from 'vue'
import { injectDefaults } from './defaults.ts'

export type UseTCaptchaReturn = TCaptcha & {
  [Key in keyof TCaptchaState]: ComputedRef<TCaptchaState[Key]>
}

/**
 * A captcha that lives as long as this component, or the effect scope around it: `execute()` opens it, `status` and
 * `result` follow it, unmounting closes it, and so does a `<KeepAlive>` that puts it away. Options may be plain, a ref or
 * a getter; they are read at each `execute()`, and callbacks at each call. Loads nothing before `execute()` or
 * `preload()`, and renders on a server.
 *
 * @example
 * const { execute, status } = useTCaptcha({ appId: '190000000' })
 * const result = await execute()
 * if (result.ticket) await login(result.ticket, result.randstr) // your server decides
 */
export function useTCaptcha(options: MaybeRefOrGetter<Partial<TCaptchaOptions>> = {}): UseTCaptchaReturn {
  const complete = injectDefaults()
  const captcha = createTCaptcha(() => complete(toValue(options)))
  const state = shallowRef(captcha.getSnapshot())
  const unsubscribe = captcha.subscribe((next) => (state.value = next))
  const scope = getCurrentScope()
  if (scope) onScopeDispose(() => [unsubscribe(), captcha.reset()])
  if (getCurrentInstance()) onDeactivated(captcha.reset)
  return {
    ...captcha,
    // A `<Transition>` still shows the button of a component that is unmounted already.
    execute: async (init) => (scope?.active === false ? createClosedResult('reset') : captcha.execute(init)),
    status: computed(() => state.value.status),
    result: computed(() => state.value.result),
  }
}
