import { defineConfig } from 'tsup'
import { base } from '../../tsup.base.ts'

export default defineConfig({
  ...base,
  entry: ['src/index.ts', 'src/cli.ts'],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  sourcemap: false,
  // The command and `diagnose` share what they import.
  splitting: true,
  // `npm run typecheck` checks: here that would double the time.
  dts: { entry: 'src/index.ts', compilerOptions: { ignoreDeprecations: '6.0', noCheck: true } },
})
