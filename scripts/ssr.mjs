// Real SSR apps: packs what `turbo run build` made, installs and builds each app of `apps/examples/` with it, and drives it:
// `ssr.mjs [--prepare | --prepared] [app…]`, to do only the first half or only the second.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp } from './build-app.mjs'
import { ensureChromium } from './ensure-chromium.mjs'
import { pack } from './pack.mjs'

const { values, positionals } = parseArgs({
  options: { prepare: { type: 'boolean' }, prepared: { type: 'boolean' } },
  allowPositionals: true,
})
const apps = positionals.length > 0 ? positionals : ['next', 'svelte', 'nuxt']
const cache = resolve('.cache/ssr')

process.env.CHROMIUM_PATH = ensureChromium()
if (!values.prepared) await prepare()
if (!values.prepare) drive()

async function prepare() {
  const tarballs = pack(['core', 'react', 'vue', 'svelte', 'server', 'simulator'], join(cache, 'packs'))
  const outcomes = await Promise.allSettled(apps.map((app) => buildApp(app, join(cache, app), tarballs)))
  const failures = outcomes.filter(({ status }) => status === 'rejected')
  for (const { reason } of failures) console.error(reason.message)
  if (failures.length > 0) process.exit(1)
}

function drive() {
  rmSync('.reports/ssr.json', { force: true })
  const args = ['exec', 'playwright', 'test', '--config', 'apps/ssr/playwright.config.ts']
  const { status } = spawnSync('pnpm', args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, SSR_APPS: apps.join(' ') },
  })
  process.exit(status ?? 1)
}
