import { loadTCaptchaScript } from '@tcaptcha/core'

// What a page would do by hand: what the vendor's script leaves behind, this leaves behind.
window.cycle = async (script) => {
  const TencentCaptcha = await loadTCaptchaScript({ script, unsafeScriptSource: true })
  await new Promise<void>((resolve) => {
    const captcha = new TencentCaptcha(
      '190000000',
      () => {
        captcha.destroy()
        resolve()
      },
      {},
    )
    captcha.show()
  })
}
