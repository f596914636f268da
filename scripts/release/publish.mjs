// Publishes the tarballs of a folder, those first that others need: `node scripts/release/publish.mjs FOLDER [--dry-run]`.
// What the registry has already is left out, so that a run that broke off can be repeated. Nothing but Node and npm is used.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findReleaseFaults } from './find-release-faults.mjs'
import { isPublished } from './is-published.mjs'
import { readManifest } from './read-manifest.mjs'

const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true })
const [folder] = positionals
if (!folder) throw new Error('publish.mjs needs the folder of the tarballs.')

const npm = (...args) => spawnSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
const tarballs = readdirSync(folder)
  .filter((file) => file.endsWith('.tgz'))
  .map((file) => resolve(join(folder, file)))
const packages = tarballs.map((tarball) => ({ tarball, manifest: readManifest(tarball) }))
const faults = findReleaseFaults(packages.map(({ manifest }) => manifest))
if (packages.length === 0) faults.push(`${folder} has no tarballs`)
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}

for (const { tarball, manifest } of inOrder(packages)) {
  const id = `${manifest.name}@${manifest.version}`
  if (isPublished(id)) {
    console.log(`${id} is published already.`)
    continue
  }
  const { status, stdout } = npm('publish', tarball, ...(values['dry-run'] ? ['--dry-run', '--no-provenance'] : []))
  if (status !== 0) {
    console.error(`${id} could not be published.\n${stdout}`)
    process.exit(1)
  }
  console.log(`${id} ${values['dry-run'] ? 'would be published.' : 'is published.'}`)
}

/** Each after those of its own that it depends on. */
function inOrder(all) {
  const done = []
  const add = (found) => {
    if (done.includes(found)) return
    const needed = Object.keys(found.manifest.dependencies ?? {})
    for (const other of all) if (needed.includes(other.manifest.name)) add(other)
    done.push(found)
  }
  for (const found of all) add(found)
  return done
}
