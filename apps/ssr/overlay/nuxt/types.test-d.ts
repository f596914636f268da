// Compiled by the build: the module's options have types in `nuxt.config`.

defineNuxtConfig({ tcaptcha: { appId: '190000000', loadTimeout: 8000, vendor: { enableDarkMode: true } } })

// @ts-expect-error -- Milliseconds.
defineNuxtConfig({ tcaptcha: { loadTimeout: '8 s' } })

// @ts-expect-error -- A function can't travel from the server to the page.
defineNuxtConfig({ tcaptcha: { vendor: async () => ({}) } })
