// What is made before VitePress starts: the reference of the packages, and a copy of the playground's build
// (`pnpm --filter @tcaptcha/playground run build`) where it serves files from.
import { cpSync, existsSync, rmSync } from 'node:fs'
import { removeApi, writeApi } from './api/write-api.mjs'

const built = new URL('../../playground/dist/', import.meta.url)
const served = new URL('../public/playground/', import.meta.url)
if (!existsSync(built)) throw new Error('Build the playground first: npm run docs does.')
rmSync(served, { recursive: true, force: true })
cpSync(built, served, { recursive: true })
// A quick test goes without the reference, which takes ten seconds of thirty.
if (process.env['DOCS_API'] === 'none') removeApi()
else await writeApi()
