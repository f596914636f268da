import { defineConfig } from 'tsup'
import { base } from '../../tsup.base.ts'
import { minify } from '../../tsup.terser.ts'

// Neutral: the entry must run where only Web APIs exist (Workers, Deno, Bun, Node).
export default defineConfig({ ...base, platform: 'neutral', target: 'es2022', plugins: [minify()] })
