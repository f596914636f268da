import { attach, createTCaptcha } from '@tcaptcha/core'
import { describeBinding, type Binding } from '../src/index.ts'

const withButton = (wire: (...args: Parameters<Binding['mount']>) => ReturnType<Binding['mount']>): Binding => ({
  mount(host, options) {
    host.append(document.createElement('button'))
    return wire(host, options)
  },
})

describeBinding(
  'createTCaptcha',
  withButton((host, options) => {
    const captcha = createTCaptcha(options)
    const button = host.querySelector('button')
    const onClick = () => void captcha.execute()
    button?.addEventListener('click', onClick)
    return {
      update: captcha.setOptions,
      status: () => captcha.getSnapshot().status,
      unmount() {
        button?.removeEventListener('click', onClick)
        button?.remove()
        captcha.reset()
      },
    }
  }),
)

describeBinding(
  'attach',
  withButton((host, options) => {
    const captcha = createTCaptcha(options)
    const button = host.querySelector('button')
    const detach = button ? attach(captcha, button) : () => {}
    return {
      update: captcha.setOptions,
      unmount() {
        detach()
        button?.remove()
        captcha.reset()
      },
    }
  }),
)
