// Real SSR apps: packs what `turbo run build` made, installs and builds each app of `apps/` with it, and drives it: `ssr.mjs [app…]`.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildApp } from './build-app.mjs'
import { ensureChromium } from './ensure-chromium.mjs'
import { pack } from './pack.mjs'

const named = process.argv.slice(2)
const apps = named.length > 0 ? named : ['next', 'sveltekit', 'nuxt']
const cache = resolve('.cache/ssr')
const report = '.reports/ssr.json'

rmSync(report, { force: true })
process.env.CHROMIUM_PATH = ensureChromium()
const tarballs = pack(['core', 'react', 'vue', 'svelte', 'server'], join(cache, 'packs'))
const outcomes = await Promise.allSettled(apps.map((app) => buildApp(app, join(cache, app), tarballs)))
const failures = outcomes.filter(({ status }) => status === 'rejected')
for (const { reason } of failures) console.error(reason.message)
if (failures.length > 0) process.exit(1)

const { status } = spawnSync('pnpm', ['exec', 'playwright', 'test', '--config', 'apps/ssr/playwright.config.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, SSR_APPS: apps.join(' ') },
})
process.exit(status ?? 1)
