import { describeForm } from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import { createApp, createSSRApp, h, nextTick, shallowReactive, version, withDirectives } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { vTcaptcha } from '../src/index.ts'

const draw = (options: TCaptchaOptions) =>
  withDirectives(
    h('form', { method: 'post', action: 'about:blank', target: 'sink' }, [
      h('input', { name: 'user', required: true }),
      h('button', { name: 'intent', value: 'login' }, 'Log in'),
      h('button', { name: 'intent', value: 'join' }, 'Join'),
    ]),
    [[vTcaptcha, options]],
  )

const mountApp = (create: typeof createApp) => (host: HTMLElement, options: TCaptchaOptions) => {
  const given = shallowReactive({ options })
  const app = create({ render: () => draw(given.options) })
  app.mount(host)
  return {
    async update(next: TCaptchaOptions) {
      given.options = next
      await nextTick()
    },
    unmount: () => app.unmount(),
  }
}

describeForm(`<form v-tcaptcha>, Vue ${version}`, {
  mount: mountApp(createApp),
  ssr: {
    render: (options) => renderToString(createSSRApp({ render: () => draw(options) })),
    hydrate: mountApp(createSSRApp),
  },
})
