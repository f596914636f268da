// Puts the playground's build where VitePress serves files from: `pnpm --filter @tcaptcha/playground run build` makes it.
import { cpSync, existsSync, rmSync } from 'node:fs'

const built = new URL('../../playground/dist/', import.meta.url)
const served = new URL('../public/playground/', import.meta.url)
if (!existsSync(built)) throw new Error('Build the playground first: npm run docs does.')
rmSync(served, { recursive: true, force: true })
cpSync(built, served, { recursive: true })
