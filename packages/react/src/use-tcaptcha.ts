import { createTCaptcha, type TCaptcha, type TCaptchaOptions, type TCaptchaState } from '@tcaptcha/core'
import { useContext, useEffect, useMemo, useState, useSyncExternalStore, type RefCallback } from 'react'
import { DefaultsContext } from './defaults.ts'

export type UseTCaptchaReturn = TCaptcha &
  TCaptchaState & {
    /** `<div ref={container} />`: where an embedded or the international 2.0 captcha is drawn. Unused by a popup. */
    container: RefCallback<HTMLElement>
  }

/**
 * A captcha that lives as long as this component: `execute()` opens it, `status` and `result` follow it, unmounting closes
 * it. Options are read at each `execute()` and callbacks at each call, so inline ones need no `useCallback`. Loads
 * nothing before `execute()` or `preload()`, and renders on a server.
 *
 * `appId` may come from a `<TCaptchaProvider>`; without one, `execute()` rejects with `invalid-options`.
 *
 * @example
 * const { execute, status } = useTCaptcha({ appId: '190000000' })
 * const onClick = async () => {
 *   const result = await execute()
 *   if (result.ticket) await login(result.ticket, result.randstr) // your server decides
 * }
 */
export function useTCaptcha(options: Partial<TCaptchaOptions> = {}): UseTCaptchaReturn {
  const [element, container] = useState<HTMLElement | null>(null)
  const given = useContext(DefaultsContext)(options)
  // Also where a caller passes `element: undefined`.
  const complete = { ...given, element: given.element ?? element }
  const [captcha] = useState(() => createTCaptcha(complete))
  const state = useSyncExternalStore(captcha.subscribe, captcha.getSnapshot, captcha.getSnapshot)
  useEffect(() => captcha.setOptions(complete))
  useEffect(() => captcha.reset, [captcha])
  return useMemo(() => ({ ...captcha, ...state, container }), [captcha, state])
}
