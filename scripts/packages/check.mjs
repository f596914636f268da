// Whether the packages can be published: their metadata, and their tarballs as npm would hand them out, with publint, "are
// the types wrong", and the licences of what is inside. `npm run check:packages`, after a build.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pack } from '../pack.mjs'
import { findLicenceFaults } from './check-licences.mjs'
import { findManifestFaults } from './check-manifest.mjs'
import { findTarballFaults } from './check-tarball.mjs'
import { readPublicPackages } from './public-packages.mjs'

const packages = readPublicPackages()
const folder = mkdtempSync(join(tmpdir(), 'tcaptcha-packages-'))
try {
  const faults = packages.flatMap(findManifestFaults)
  const tarballs = pack(
    packages.map(({ short }) => short),
    folder,
  )
  for (const found of packages) {
    const { name } = found.manifest
    const inTarball = await findTarballFaults(tarballs[name], found.manifest)
    faults.push(...[...inTarball, ...findLicenceFaults(tarballs[name], found)].map((fault) => `${name}: ${fault}`))
  }
  console.log(faults.length > 0 ? faults.join('\n') : `${packages.length} packages can be published.`)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
