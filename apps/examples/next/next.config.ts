import { withTCaptchaSimulator } from '@tcaptcha/simulator/next'
import type { NextConfig } from 'next'

const config: NextConfig = {
  // Not the repository around it.
  turbopack: { root: import.meta.dirname },
}

// In development alone: the page and the server talk to the simulator, and a panel chooses what fails.
export default withTCaptchaSimulator(config)
