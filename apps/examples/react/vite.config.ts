import { tcaptchaSimulator } from '@tcaptcha/simulator/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  // In development alone: the page and the server talk to the simulator, and a panel chooses what fails.
  plugins: [react(), tcaptchaSimulator()],
})
