import { sveltekit } from '@sveltejs/kit/vite'
import { tcaptchaSimulator } from '@tcaptcha/simulator/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  // In development alone: the page and the server talk to the simulator, and a panel chooses what fails.
  plugins: [sveltekit(), tcaptchaSimulator()],
})
