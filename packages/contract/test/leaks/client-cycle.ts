import { createTCaptcha } from '@tcaptcha/core'

// A client's whole life.
window.cycle = async (script) => {
  const captcha = createTCaptcha({ appId: '190000000', script, unsafeScriptSource: true })
  const unsubscribe = captcha.subscribe(() => {})
  const { kind } = await captcha.execute()
  if (kind !== 'solved') throw new Error(`The cycle ended as ${kind}.`)
  unsubscribe()
  captcha.reset()
}
