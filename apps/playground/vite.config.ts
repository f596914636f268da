import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'
import { announceUrl } from './server/announce-url.ts'
import { serveBackend } from './server/serve-backend.ts'
import { stopQuietly } from './server/stop-quietly.ts'

// Our own condition: everything runs from source, no package has to be built first.
const source = '@tcaptcha/source'
const page = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export default defineConfig({
  clearScreen: false,
  define: { __DEV__: 'true' },
  plugins: [react(), serveBackend(), announceUrl(), stopQuietly()],
  resolve: { conditions: [source, ...defaultClientConditions], dedupe: ['react', 'react-dom'] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  optimizeDeps: {
    entries: ['index.html', 'run.html', 'by-hand.html'],
    include: ['react', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime'],
  },
  server: { host: '127.0.0.1', port: 4180 },
  preview: { host: '127.0.0.1', port: 4181 },
  build: {
    target: 'es2022',
    rolldownOptions: { input: { index: page('index.html'), run: page('run.html'), 'by-hand': page('by-hand.html') } },
  },
})
