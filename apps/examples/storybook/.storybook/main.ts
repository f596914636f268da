import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../src/*.stories.tsx'],
  core: { disableTelemetry: true },
  // Nobody reads tables of props here, and they take most of the build's time.
  typescript: { reactDocgen: false },
}

export default config
