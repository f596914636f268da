import { attach, createTCaptcha } from '@tcaptcha/core'
import { describeBinding, type Binding } from '../src/index.ts'

const withButton = (wire: Binding['mount'], hasStatus: boolean): Binding => ({
  mount(host, options) {
    host.append(document.createElement('button'))
    return wire(host, options)
  },
  hasStatus,
  ssr: false,
})

describeBinding(
  'createTCaptcha',
  withButton((host, options) => {
    const captcha = createTCaptcha(options)
    const button = host.querySelector('button')
    const onClick = () => void captcha.execute()
    button?.addEventListener('click', onClick)
    captcha.subscribe(({ status }) => button?.setAttribute('data-status', status))
    return {
      update: captcha.setOptions,
      unmount() {
        button?.removeEventListener('click', onClick)
        button?.remove()
        captcha.reset()
      },
    }
  }, true),
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
  }, false),
)
