import { defineConfig } from 'vite'

/** A host of files: the build as it is, below a path of a site, and nothing of the playground's that runs in Node. */
export default defineConfig({ base: '/tcaptcha/', appType: 'mpa', preview: { host: '127.0.0.1' } })
