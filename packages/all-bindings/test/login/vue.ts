import { createApp, h, nextTick, shallowReactive, type Component } from 'vue'
import type { LoginPage } from './login-page.ts'
import ComponentPage from './vue/Component.vue'
import Composable from './vue/Composable.vue'
import Directive from './vue/Directive.vue'

const toPage = (name: string, kind: LoginPage['kind'], page: Component): LoginPage => ({
  name,
  kind,
  mount(host, props) {
    const given = shallowReactive({ ...props })
    const app = createApp({ render: () => h(page, given) })
    app.mount(host)
    return {
      async update(next) {
        Object.assign(given, next)
        await nextTick()
      },
      unmount: () => app.unmount(),
    }
  },
})

export const vuePages = [
  toPage('Vue, useTCaptcha', 'asks', Composable),
  toPage('Vue, <TCaptcha>', 'asks', ComponentPage),
  toPage('Vue, v-tcaptcha', 'form', Directive),
]
