import devServer from '@hono/vite-dev-server'
import { tcaptchaSimulator } from '@tcaptcha/simulator/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    vue(),
    // In development alone: the page and the server talk to the simulator, and a panel chooses what fails.
    tcaptchaSimulator(),
    // The server's routes beside the page, in one process.
    devServer({ entry: 'server/app.ts', exclude: [/^(?!\/login$)/], injectClientScript: false }),
  ],
})
