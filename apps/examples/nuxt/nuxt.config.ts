export default defineNuxtConfig({
  modules: ['@tcaptcha/vue/nuxt'],
  // The app id comes from NUXT_PUBLIC_TCAPTCHA_APP_ID, when the finished build starts.
  tcaptcha: { unsafeScriptSource: true },
  runtimeConfig: { public: { simulator: '' } },
  app: { head: { title: 'Log in', htmlAttrs: { lang: 'en' }, link: [{ rel: 'icon', href: 'data:,' }] } },
  compatibilityDate: '2026-11-01',
  telemetry: false,
  // Not the repository around it.
  workspaceDir: import.meta.dirname,
})
