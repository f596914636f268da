import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A package that is published.
 *
 * @typedef {object} PublicPackage
 * @property {string} short Its folder's name, which is its name without the scope.
 * @property {string} folder From the root of the repository.
 * @property {any} manifest Its package.json.
 */

/**
 * The packages of the workspace that are published, in the order of their names. A new one is in every check at once.
 *
 * @returns {PublicPackage[]}
 */
export function readPublicPackages() {
  const packages = readdirSync('packages')
    .sort()
    .map((short) => ({ short, folder: join('packages', short) }))
    .filter(({ folder }) => existsSync(join(folder, 'package.json')))
    .map((found) => ({ ...found, manifest: JSON.parse(readFileSync(join(found.folder, 'package.json'), 'utf8')) }))
    .filter(({ manifest }) => !manifest.private)
  for (const { short, manifest } of packages) {
    // scripts/pack.mjs finds a package by its folder's name.
    if (manifest.name !== `@tcaptcha/${short}`) throw new Error(`packages/${short} is named ${manifest.name}`)
  }
  return packages
}
