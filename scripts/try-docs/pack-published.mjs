import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pack } from '../pack.mjs'

/**
 * A package as it is published.
 *
 * @typedef {object} Packed
 * @property {{ name: string, version: string }} manifest What its tarball has as package.json, whole.
 * @property {string} tarball Its path.
 */

/**
 * Packs every package that is published, as it was built, into a folder.
 *
 * @returns {Packed[]}
 */
export function packPublished(into) {
  const names = readdirSync('packages').filter((folder) => {
    const path = join('packages', folder, 'package.json')
    return existsSync(path) && !JSON.parse(readFileSync(path, 'utf8')).private
  })
  return Object.values(pack(names, into)).map((tarball) => ({ manifest: readManifest(tarball), tarball }))
}

/** As packed: there, `workspace:` and `catalog:` have become versions. */
function readManifest(tarball) {
  const { stdout } = spawnSync('tar', ['xzOf', tarball, 'package/package.json'], { encoding: 'utf8' })
  return JSON.parse(stdout)
}
