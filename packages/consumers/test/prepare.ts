import { readPublicPackages } from '../../../scripts/packages/public-packages.mjs'
import { pack } from '../../../scripts/pack.mjs'
import { installFixture, packsFolder } from '../src/install-fixture.ts'

/** Before any test's clock runs: to install takes minutes. */
export default async function prepare(): Promise<void> {
  const tarballs = pack(
    readPublicPackages().map(({ short }) => short),
    packsFolder,
  )
  await Promise.all([installFixture('types', tarballs), installFixture('bundlers', tarballs)])
}
