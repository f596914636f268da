import { defineNuxtModule } from 'nuxt/kit'

/** The built app is told where the simulator is: NUXT_PUBLIC_SIMULATOR. */
export default defineNuxtModule({
  setup(_options, nuxt) {
    nuxt.options.runtimeConfig.public.simulator = ''
  },
})
