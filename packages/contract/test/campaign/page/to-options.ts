import type { TCaptcha, TCaptchaOptions, TCaptchaResult, VendorOptions } from '@tcaptcha/core'
import type { PlainOptions } from '../steps.ts'

/** The app's options. `captcha`: the client that they are for. */
export function toOptions(
  { script, loadTimeout, openTimeout, language, recover, vendor, visitToken, callback }: PlainOptions,
  captcha: () => TCaptcha,
  onResult: (result: TCaptchaResult) => void,
): TCaptchaOptions {
  let repeats = 3
  const type = vendor === 'embed' || vendor === 'full' ? vendor : 'popup'
  const settings: VendorOptions = { type, userLanguage: language, loading: vendor !== 'unannounced' }
  return {
    appId: '190000001',
    script,
    loadTimeout,
    openTimeout,
    element: () => document.querySelector<HTMLElement>('#box'),
    vendor: vendor === 'embed' || vendor === 'full' || !vendor ? settings : () => behave(vendor, settings),
    visitToken: visitToken && (() => behave(visitToken, 'tcb1.of-the-server')),
    recover:
      recover &&
      (() => {
        if (recover === 'throw') throw new Error(`${own} recover`)
        if (recover !== 'reset') return recover
        captcha().reset()
        return undefined
      }),
    onResult(result) {
      onResult(result)
      if (callback === 'throw') throw new Error(`${own} onResult`)
      if (callback === 'reset') captcha().reset()
      // Two clients could replace each other for ever, and a vendor can close at once.
      if (callback === 'execute' && result.by === 'visitor' && (repeats -= 1) >= 0) void captcha().execute()
    },
  }
}

const own = "the app's own"

function behave<Value>(how: string, value: Value): Value | Promise<Value> {
  if (how === 'throw') throw new Error(`${own} function`)
  if (how === 'reject') return Promise.reject(new Error(`${own} promise`))
  if (how === 'never') return new Promise(() => {})
  return how === 'late' ? new Promise((resolve) => setTimeout(() => resolve(value), 2000)) : value
}
