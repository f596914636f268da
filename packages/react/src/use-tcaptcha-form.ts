import { attach, type TCaptchaOptions } from '@tcaptcha/core'
import { useCallback, useContext, useEffect, useMemo, useRef, useState, type RefCallback } from 'react'
import { DefaultsContext } from './defaults.ts'
import { useTCaptcha, type UseTCaptchaReturn } from './use-tcaptcha.ts'

export type UseTCaptchaFormReturn = UseTCaptchaReturn & {
  /** `<form ref={ref}>`: each of its submissions waits for a ticket. */
  ref: RefCallback<HTMLFormElement>
}

/**
 * A captcha for a form. Its submission is held until there is a ticket, and then goes on as it was: `onSubmit`, `action`
 * (also a function) and the browser see it with `ticket`, `randstr` and `visitToken` among its fields.
 *
 * A submission from before the page hydrated, sent at once or replayed by React, has no ticket: your server has to refuse
 * it.
 *
 * @example
 * const { ref, status } = useTCaptchaForm({ appId: '190000000' })
 * return <form ref={ref} method="post" action="/login">…</form>
 */
export function useTCaptchaForm(options: Partial<TCaptchaOptions> = {}): UseTCaptchaFormReturn {
  const [form, setForm] = useState<HTMLFormElement>()
  // A boundary that suspends again gives null, and the form is still there.
  const ref = useCallback((node: HTMLFormElement | null) => {
    if (node) setForm(node)
  }, [])
  const captcha = useTCaptcha(options)
  // The methods stay the same: a new state must not attach again.
  const [client] = useState(captcha)
  const complete = useContext(DefaultsContext)(options)
  const latest = useRef(complete)
  useEffect(() => {
    latest.current = complete
  })
  useEffect(() => (form ? attach(client, form, () => latest.current) : undefined), [client, form])
  return useMemo(() => ({ ...captcha, ref }), [captcha, ref])
}
