import { describeForm } from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import { createApp, h, shallowReactive, version, withDirectives } from 'vue'
import { vTcaptcha } from '../src/index.ts'

describeForm(`<form v-tcaptcha>, Vue ${version}`, {
  mount(host, options) {
    const given = shallowReactive({ options })
    const draw = () =>
      h('form', { method: 'post', action: 'about:blank', target: 'sink' }, [
        h('input', { name: 'user', required: true }),
        h('button', { name: 'intent', value: 'login' }, 'Log in'),
        h('button', { name: 'intent', value: 'join' }, 'Join'),
      ])
    const app = createApp({ render: () => withDirectives(draw(), [[vTcaptcha, given.options]]) })
    app.mount(host)
    return {
      update(next: TCaptchaOptions) {
        given.options = next
      },
      unmount: () => app.unmount(),
    }
  },
})
