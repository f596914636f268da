import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readAppSamples } from './read-app-samples.mjs'
import { readFolder } from './read-folder.mjs'

/** What an app's own tools leave in it, where a person ran them. */
const made = new Set(['node_modules', '.next', '.svelte-kit', '.nuxt', '.output', 'build', 'next-env.d.ts'])
const env = {
  ...process.env,
  DO_NOT_TRACK: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
}

/**
 * Installs and builds a copy of `apps/examples/<app>` in the folder `to`, with the samples of the docs and the pages of the
 * tests, with npm and from tarballs. What was installed or built there from the same files stays as it is.
 */
export async function buildApp(app, to, tarballs) {
  const from = resolve('apps/examples', app)
  const manifest = toManifest(JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')), tarballs)
  const contents = readFolder(from, (path) => !path.split(/[\\/]/).some((part) => made.has(part)))
  for (const [path, content] of [...readAppSamples(app), ...readOverlay(app)]) contents.set(path, content)
  for (const [path, content] of contents) contents.set(path, forTests(content))
  const step = async (name, of, command) => {
    const stamp = join(to, `.${name}`)
    const wanted = createHash('sha256')
      .update(JSON.stringify([process.version, of]))
      .digest('hex')
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
    const at = Date.now()
    for (const entry of readdirSync(to)) {
      if (entry !== 'node_modules' && entry !== '.installed') rmSync(join(to, entry), { recursive: true })
    }
    // Whatever fails or is broken off half-way is done again.
    rmSync(stamp, { force: true })
    for (const [path, content] of contents) {
      mkdirSync(dirname(join(to, path)), { recursive: true })
      writeFileSync(join(to, path), content)
    }
    writeFileSync(join(to, 'package.json'), manifest)
    await run(command, to)
    writeFileSync(stamp, wanted)
    console.log(`${app} ${name}, ${Math.round((Date.now() - at) / 1000)} s`)
  }

  mkdirSync(to, { recursive: true })
  // No lockfile, which would name a registry: what the app itself asks for is pinned.
  await step('installed', manifest, 'npm install --no-package-lock --ignore-scripts --no-audit --no-fund')
  await step('built', [manifest, [...contents]], 'npm run build')
}

/** Pages that tests need beside those of the example. */
const readOverlay = (app) => readFolder(join('apps/ssr/overlay', app))

/** The only change: the tests' settings, where they give any. A build for production takes no simulator otherwise. */
const forTests = (code) =>
  code.replace(
    'createVerifier({\n    ...readSettings(),',
    "createVerifier({\n    ...readSettings(),\n    ...JSON.parse(process.env.TEST_VERIFIER ?? '{}'),",
  )

/** With our packages from their tarballs, also those that only our packages depend on. */
function toManifest(manifest, tarballs) {
  const { dependencies, devDependencies } = manifest
  for (const [name, tarball] of Object.entries(tarballs)) {
    const list = name in devDependencies ? devDependencies : dependencies
    if (name in list || name === '@tcaptcha/core') list[name] = `file:${tarball}`
  }
  return JSON.stringify(manifest, undefined, 2)
}

/** Rejects with what the command printed. */
function run(command, cwd) {
  const [file, ...args] = command.split(' ')
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`${command} in ${cwd}: exit ${code}\n${printed}`)),
    )
  })
}
