// What a page pays: each entry bundled from the packed tarballs as an application would, minified, and compressed. Checks that the
// READMEs say so; `--write` writes it into them.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { pack } from './pack.mjs'
import { keepSizes } from './size-tables.mjs'

const packages = ['core', 'react', 'vue', 'svelte', 'server']
const frameworks = ['react', 'vue', 'svelte']

/**
 * Bytes after gzip. Where `goal` is lower, no feature was worth the difference: the limit is what was reached, and keeps
 * it from growing. `alone`: the binding without the core.
 */
const limits = [
  { name: 'core + useTCaptcha', code: "export { useTCaptcha } from '@tcaptcha/react'", limit: 6115, goal: 4300 },
  { name: 'createTCaptcha', code: "export { createTCaptcha } from '@tcaptcha/core'", limit: 5870 },
  {
    name: 'createTCaptcha + captchaFetch',
    code: "export { createTCaptcha } from '@tcaptcha/core'; export { captchaFetch } from '@tcaptcha/core/fetch'",
    limit: 8545,
  },
  { name: 'parseDisasterTicket alone', code: "export { parseDisasterTicket } from '@tcaptcha/core'", limit: 500 },
  { name: 'Vue useTCaptcha', code: "export { useTCaptcha } from '@tcaptcha/vue'", limit: 6155, goal: 4400 },
  { name: 'Vue <TCaptcha>', code: "export { TCaptcha } from '@tcaptcha/vue'", limit: 6650, goal: 4750 },
  { name: 'Svelte action, forms', code: "export { tcaptcha } from '@tcaptcha/svelte'", limit: 8245, goal: 5300 },
  { name: 'React hook alone', code: "export { useTCaptcha } from '@tcaptcha/react'", limit: 450, alone: true },
  {
    name: 'React form alone',
    code: "export { useTCaptchaForm } from '@tcaptcha/react'",
    limit: 535,
    goal: 460,
    alone: true,
  },
  {
    name: 'Vue composable alone',
    code: "export { useTCaptcha } from '@tcaptcha/vue'",
    limit: 470,
    goal: 450,
    alone: true,
  },
  // It holds the composable, and Vue wants each option named once more.
  { name: 'Vue component alone', code: "export { TCaptcha } from '@tcaptcha/vue'", limit: 940, goal: 450, alone: true },
  {
    name: 'Vue directive alone',
    code: "export { vTcaptcha } from '@tcaptcha/vue'",
    limit: 590,
    goal: 465,
    alone: true,
  },
  { name: 'Svelte action alone', code: "export { tcaptcha } from '@tcaptcha/svelte'", limit: 450, alone: true },
  { name: 'Svelte store alone', code: "export { createTCaptcha } from '@tcaptcha/svelte'", limit: 450, alone: true },
]

/** The file for a <script>, forms included: the client alone is larger than the goal. */
const globalLimit = { limit: 9820, goal: 5300 }

/** What a server installs, in bytes: the main entry after gzip, and the package as npm packs it. */
const serverLimits = { entry: { limit: 37_000, goal: 20_000 }, packed: { limit: 211_000 } }

/** Bytes by name. */
const sizes = new Map()

const folder = mkdtempSync(join(tmpdir(), 'tcaptcha-size-'))
try {
  let tooLarge = 0
  const report = (name, bytes, { limit, goal = limit }, unit) => {
    sizes.set(name, bytes)
    if (bytes > limit) tooLarge++
    const aim = goal < limit ? `, goal ${goal}` : ''
    console.log(`${bytes > limit ? 'TOO LARGE' : 'ok'}  ${name}: ${bytes} of ${limit} bytes${unit}${aim}`)
  }
  const tarballs = pack(packages, join(folder, 'packed'))
  for (const [name, tarball] of Object.entries(tarballs)) {
    const into = join(folder, 'node_modules', name)
    mkdirSync(into, { recursive: true })
    execFileSync('tar', ['-xzf', tarball, '-C', into, '--strip-components=1'])
  }
  for (const { name, code, limit, goal, alone = false } of limits) {
    const entry = join(folder, 'entry.js')
    writeFileSync(entry, code)
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2018',
      external: alone ? [...frameworks, '@tcaptcha/core'] : frameworks,
    })
    const bytes = gzipSync(outputFiles[0].contents, { level: 9 }).length
    report(name, bytes, { limit, goal }, ' (gzip)')
  }
  const global = readFileSync(join(folder, 'node_modules/@tcaptcha/core/dist/tcaptcha.global.js'))
  report('tcaptcha.global.js', gzipSync(global, { level: 9 }).length, globalLimit, ' (gzip)')
  const entry = readFileSync(join(folder, 'node_modules/@tcaptcha/server/dist/index.js'))
  report('@tcaptcha/server, main entry', gzipSync(entry, { level: 9 }).length, serverLimits.entry, ' (gzip)')
  report('@tcaptcha/server, packed', statSync(tarballs['@tcaptcha/server']).size, serverLimits.packed, '')
  process.exitCode = tooLarge ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

if (process.exitCode === 0) keepSizes(sizes)
