import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { chromiumArgs } from './scripts/chromium-args.mjs'
import { findChromium } from './scripts/ensure-chromium.mjs'

const source = '@tcaptcha/source'

const executablePath = findChromium()

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: [source, ...defaultServerConditions] },
        ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
        test: {
          name: 'unit',
          setupFiles: ['vitest.setup.ts'],
          environment: 'node',
          include: ['packages/*/test/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.*', '**/node_modules/**'],
        },
      },
      {
        plugins: [react()],
        resolve: { conditions: [source, ...defaultClientConditions], dedupe: ['react', 'react-dom'] },
        optimizeDeps: {
          include: ['react', 'react-dom', 'react-dom/client', 'react-dom/server', 'react/jsx-dev-runtime'],
        },
        test: {
          name: 'browser',
          setupFiles: ['vitest.setup.ts'],
          globalSetup: ['packages/contract/src/simulator-setup.ts'],
          include: ['packages/*/test/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
            }),
          },
        },
      },
    ],
  },
})
