import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

/** Adds the service worker to the build: one file without imports, beside the pages, since its place is its scope. */
export function buildWorker(conditions: readonly string[]): Plugin {
  return {
    name: 'build-worker',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { __DEV__: 'true' },
        resolve: { conditions: [...conditions] },
        build: {
          target: 'es2022',
          emptyOutDir: false,
          // The simulator serves functions of its own as text; nothing may be moved out of them.
          minify: false,
          rolldownOptions: {
            input: fileURLToPath(new URL('../src/service-worker/main.ts', import.meta.url)),
            output: { format: 'iife', entryFileNames: 'service-worker.js' },
          },
        },
      })
    },
  }
}
