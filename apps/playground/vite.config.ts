import { svelte } from '@sveltejs/vite-plugin-svelte'
import react from '@vitejs/plugin-react'
import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'
import { announceUrl } from './dev-server/announce-url.ts'
import { buildWorker } from './dev-server/build-worker.ts'
import { serveBackend } from './dev-server/serve-backend.ts'
import { splitReading } from './dev-server/split-reading.ts'
import { stopQuietly } from './dev-server/stop-quietly.ts'
import { watchClients } from './dev-server/watch-clients.ts'

// Our own condition: everything runs from source, no package has to be built first.
const source = '@tcaptcha/source'
const conditions = [source, ...defaultClientConditions]
const page = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export default defineConfig({
  // The build may be hosted anywhere, under any path.
  base: './',
  clearScreen: false,
  define: { __DEV__: 'true', __VUE_OPTIONS_API__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  plugins: [
    splitReading(),
    watchClients(),
    react(),
    vue(),
    svelte({ configFile: false }),
    serveBackend(),
    announceUrl(),
    stopQuietly(),
    buildWorker(conditions),
  ],
  resolve: { conditions, dedupe: ['react', 'react-dom', 'vue', 'svelte'] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  optimizeDeps: {
    entries: ['index.html', 'run.html', 'by-hand.html'],
    include: ['react', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'vue'],
  },
  server: { host: '127.0.0.1', port: 4180 },
  preview: { host: '127.0.0.1', port: 4181 },
  build: {
    target: 'es2022',
    rolldownOptions: { input: { index: page('index.html'), run: page('run.html'), 'by-hand': page('by-hand.html') } },
  },
})
