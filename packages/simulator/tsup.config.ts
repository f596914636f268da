import { defineConfig } from 'tsup'
import { base } from '../../tsup.base.ts'

// Page scripts are served as the text of built functions, and Chrome 66 knows neither `?.` nor `??`.
const target = 'es2019'

export default defineConfig([
  { ...base, entry: ['src/index.ts', 'src/browser.ts', 'src/node.ts'], target },
  { ...base, entry: ['src/cli.ts'], format: ['esm'], target, dts: false, clean: false },
])
