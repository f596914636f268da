import { defineConfig } from 'tsup'
import { base } from '../../tsup.base.ts'

// Page scripts are served as the text of built functions: they must run on the oldest browser, too.
export default defineConfig([
  {
    ...base,
    entry: ['src/index.ts', 'src/browser.ts', 'src/msw.ts', 'src/node.ts', 'src/playwright.ts', 'src/storybook.ts'],
  },
  { ...base, entry: ['src/cli.ts'], format: ['esm'], dts: false, clean: false },
])
