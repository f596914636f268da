// oxlint-disable-next-line typescript/triple-slash-reference -- The build of the types sees no other file than this one imports.
/// <reference path="./nuxt-types.d.ts" />
import type { TCaptchaOptions, VendorOptions } from '@tcaptcha/core'
import { addComponent, addImports, addPluginTemplate, defineNuxtModule } from 'nuxt/kit'
import type { NuxtModule } from 'nuxt/schema'

type PlainOptions = 'appId' | 'fields' | 'loadTimeout' | 'openTimeout' | 'script' | 'unsafeScriptSource'

/** Default options for every captcha of the app: those that are plain data, since the server hands them to the page. */
export interface ModuleOptions extends Partial<Pick<TCaptchaOptions, PlainOptions>> {
  vendor?: VendorOptions | undefined
}

const plugin = `import { TCaptchaPlugin } from '@tcaptcha/vue'
import { defineNuxtPlugin, useRuntimeConfig } from '#imports'

export default defineNuxtPlugin(({ vueApp }) => {
  vueApp.use(TCaptchaPlugin, useRuntimeConfig().public.tcaptcha)
})
`

/**
 * `useTCaptcha`, `<TCaptcha>` and `v-tcaptcha` in a Nuxt app, without an import. Defaults come from `tcaptcha` of
 * `nuxt.config` and from `runtimeConfig.public.tcaptcha`, whose values win: an environment variable sets the app id of a
 * finished build. Renders on the server, where nothing is loaded.
 *
 * @example
 * export default defineNuxtConfig({ modules: ['@tcaptcha/vue/nuxt'], tcaptcha: { appId: '190000000' } })
 */
const module: NuxtModule<ModuleOptions> = defineNuxtModule<ModuleOptions>({
  meta: { name: '@tcaptcha/vue', configKey: 'tcaptcha', compatibility: { nuxt: '>=3.8.0' } },
  // Even when nobody sets it: NUXT_PUBLIC_TCAPTCHA_APP_ID only replaces what is there.
  defaults: { appId: '' },
  setup(options, nuxt) {
    const { public: config } = nuxt.options.runtimeConfig
    config.tcaptcha = { ...options, ...(config.tcaptcha as ModuleOptions | undefined) }
    addImports({ name: 'useTCaptcha', from: '@tcaptcha/vue' })
    addComponent({ name: 'TCaptcha', export: 'TCaptcha', filePath: '@tcaptcha/vue' })
    addPluginTemplate({ filename: 'tcaptcha.mjs', getContents: () => plugin })
  },
})

export default module
