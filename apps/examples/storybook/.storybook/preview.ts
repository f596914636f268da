import type { Preview } from '@storybook/react-vite'
import { tcaptchaGlobalTypes, withTCaptcha } from '@tcaptcha/simulator/storybook'
import '../src/style.css'

const preview: Preview = {
  // The simulator in place of the vendor, in every story; the toolbar has a list of what can fail.
  decorators: [withTCaptcha],
  globalTypes: tcaptchaGlobalTypes,
  parameters: { layout: 'fullscreen' },
}

export default preview
