import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** Licences that allow any use, with a notice at most. */
const allowed = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'])

/** Packages whose code ours contain. A new one is a decision: what it costs, who keeps it up, what it may do. */
const bundled = {
  server: ['@noble/hashes'],
  // Its stand-ins for `__dirname` and `import.meta.url`.
  simulator: ['tsup'],
}

/** What is wrong with the licences of a packed package, of what it contains, and of what is installed with it. */
export function findLicenceFaults(tarball, { short, folder, manifest }) {
  const read = (file) => execFileSync('tar', ['-xzOf', tarball, `package/${file}`], { encoding: 'utf8' })
  const files = new Set(execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).split('\n'))
  const missing = ['LICENSE', 'README.md', 'dist/THIRD-PARTY-LICENSES.md'].filter(
    (file) => !files.has(`package/${file}`),
  )
  if (missing.length > 0) return [`the tarball lacks ${missing.join(', ')}`]
  // For coding agents, which read what is installed.
  if (![...files].some((file) => /^package\/skills\/[^/]+\/SKILL\.md$/.test(file))) return ['the tarball lacks a skill']

  const faults = []
  if (read('LICENSE') !== readFileSync('LICENSE', 'utf8')) faults.push('its LICENSE is not that of the repository')
  const listed = [...read('dist/THIRD-PARTY-LICENSES.md').matchAll(/^## (\S+) \S+\n\nLicence: (.*)$/gm)]
  const names = listed.map(([, name]) => name).join(', ')
  const reviewed = (bundled[short] ?? []).join(', ')
  if (names !== reviewed) {
    faults.push(
      `it contains code of "${names}", not of "${reviewed}": see "bundled" in scripts/packages/check-licences.mjs`,
    )
  }
  for (const [, name, licence] of listed) if (!allowed.has(licence)) faults.push(`it contains ${name}: ${licence}`)
  for (const [name, licence] of readInstalled(join(folder, 'package.json'), Object.keys(manifest.dependencies ?? {}))) {
    if (!allowed.has(licence)) faults.push(`it installs ${name}, whose licence is not on the list: ${licence}`)
  }
  return faults
}

/** The licences of the packages that are installed with one, and with those. */
function readInstalled(from, names, found = new Map()) {
  for (const name of names) {
    if (found.has(name) || name.startsWith('@tcaptcha/')) continue
    const path = findManifest(from, name)
    const { license, dependencies = {} } = JSON.parse(readFileSync(path, 'utf8'))
    found.set(name, license)
    readInstalled(path, Object.keys(dependencies), found)
  }
  return found
}

/** Past `exports`, which need not name package.json. */
function findManifest(from, name) {
  for (const folder of createRequire(resolve(from)).resolve.paths(name) ?? []) {
    const path = join(folder, name, 'package.json')
    if (existsSync(path)) return realpathSync(path)
  }
  throw new Error(`${name}, a dependency of ${dirname(from)}, is not installed`)
}
