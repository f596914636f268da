import { loadTCaptchaScript } from '@tcaptcha/core'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

const host = document.createElement('div')
document.body.append(host)

// What React and the vendor's script leave behind by themselves, this leaves behind.
window.cycle = async (script) => {
  const root = createRoot(host)
  const TencentCaptcha = await loadTCaptchaScript({ script, unsafeScriptSource: true })
  await new Promise<void>((resolve) => {
    const onClick = () => {
      const captcha = new TencentCaptcha(
        '190000000',
        () => {
          captcha.destroy()
          resolve()
        },
        {},
      )
      captcha.show()
    }
    flushSync(() => root.render(<button onClick={onClick}>Log in</button>))
    host.querySelector('button')?.click()
  })
  flushSync(() => root.unmount())
}
