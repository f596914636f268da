import { tcaptchaSimulator } from '@tcaptcha/simulator/vite'

export default defineNuxtConfig({
  modules: ['@tcaptcha/vue/nuxt'],
  // Any will do in development; the finished build is told by NUXT_PUBLIC_TCAPTCHA_APP_ID, when it starts.
  $development: { tcaptcha: { appId: '190000000' } },
  // In development alone: the page and the server talk to the simulator, and a panel chooses what fails.
  vite: { plugins: [tcaptchaSimulator()] },
  css: ['~/assets/style.css'],
  app: { head: { title: 'Log in', htmlAttrs: { lang: 'en' }, link: [{ rel: 'icon', href: 'data:,' }] } },
  compatibilityDate: '2026-11-01',
  telemetry: false,
  // Not the repository around it.
  workspaceDir: import.meta.dirname,
})
