// Packs what is to be published into `.release`: `npm run release:pack`, after a build. Fails where the packages do not
// belong together.
import { resolve } from 'node:path'
import { pack } from '../pack.mjs'
import { readPublicPackages } from '../packages/public-packages.mjs'
import { findReleaseFaults } from './find-release-faults.mjs'
import { readManifest } from './read-manifest.mjs'

const tarballs = pack(
  readPublicPackages().map(({ short }) => short),
  resolve('.release'),
)
const faults = findReleaseFaults(Object.values(tarballs).map(readManifest))
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}
console.log(Object.values(tarballs).join('\n'))
