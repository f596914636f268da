import { readPublicPackages } from '../../../scripts/packages/public-packages.mjs'
import { readEntryPoints } from '../../../scripts/packages/entry-points.mjs'

/** A sub-path that code imports, of any public package. */
export interface InstalledEntry {
  specifier: string
  isEsmOnly: boolean
}

/** What the packages of the workspace export. The working directory is the root of the repository. */
export const installedEntries: readonly InstalledEntry[] = readPublicPackages().flatMap(({ manifest }) =>
  readEntryPoints(manifest),
)
