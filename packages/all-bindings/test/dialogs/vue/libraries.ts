import { TCaptchaPlugin } from '@tcaptcha/vue'
import { createApp, h, type Component } from 'vue'
import { byMouseOnly, outOfReach, type DialogLibrary } from '../library.ts'
import HeadlessDialog from './HeadlessDialog.vue'
import RekaDialog from './RekaDialog.vue'

const toLibrary = (name: string, popup: DialogLibrary['popup'], component: Component): DialogLibrary => ({
  name,
  popup,
  mount(host, defaults, send) {
    const app = createApp({ render: () => h(component, { send }) })
    app.use(TCaptchaPlugin, defaults).mount(host)
    return () => app.unmount()
  },
})

export const vueDialogs = [
  toLibrary('Reka UI', outOfReach, RekaDialog),
  toLibrary('Headless UI for Vue', byMouseOnly, HeadlessDialog),
]
