import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const watched = fileURLToPath(new URL('../src/run/watch/watched-core.ts', import.meta.url))
const binding = /\/packages\/(react|vue|svelte)\/(src|dist)\//

/** Lets the canvas see where the clients of its bindings are, without a word about it in the forms. */
export const watchClients = (): Plugin => ({
  name: 'tcaptcha:watch-clients',
  enforce: 'pre',
  resolveId(source, importer) {
    return source === '@tcaptcha/core' && importer && binding.test(importer.replaceAll('\\', '/')) ? watched : null
  },
})
