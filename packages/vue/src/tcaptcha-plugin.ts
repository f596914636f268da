import { mergeOptions, type TCaptchaOptions } from '@tcaptcha/core'
import type { ObjectPlugin } from 'vue'
import { asIs, defaultsKey } from './defaults.ts'
import { vTcaptcha } from './v-tcaptcha.ts'

/**
 * Default options for every captcha of an app, and `v-tcaptcha` in its templates. The captcha's own options win, `vendor`
 * is merged by key, and of `onResult` and `onEvent` both run, the defaults' first.
 *
 * @example
 * createApp(App).use(TCaptchaPlugin, { appId: '190000000', onEvent: report }).mount('#app')
 */
export const TCaptchaPlugin: ObjectPlugin<[defaults?: Partial<TCaptchaOptions>]> = {
  install(app, defaults = {}) {
    app.provide(defaultsKey, (options) => asIs(mergeOptions(defaults, options)))
    app.directive('tcaptcha', vTcaptcha)
  },
}
