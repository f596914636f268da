import { execFileSync } from 'node:child_process'

/** The package.json in a tarball: `pnpm pack` has put versions where ours has `workspace:` and `catalog:`. */
export const readManifest = (tarball) =>
  JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }))
