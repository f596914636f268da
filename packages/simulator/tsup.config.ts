import { defineConfig } from 'tsup'
import { base } from '../../tsup.base.ts'

export default defineConfig([
  { ...base, entry: ['src/index.ts', 'src/browser.ts', 'src/node.ts'], target: 'es2022' },
  { ...base, entry: ['src/cli.ts'], format: ['esm'], target: 'node20', dts: false, clean: false },
])
