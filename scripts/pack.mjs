import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Packs packages of this repository into a folder, which it empties first. Gives the path of each tarball by the
 * package's name. The files are named after their content, so that npm sees a change.
 *
 * @returns {Record<string, string>}
 */
export function pack(packages, into) {
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  const filters = packages.flatMap((name) => ['--filter', `@tcaptcha/${name}`])
  const { status, stdout, stderr } = spawnSync('pnpm', [...filters, 'pack', '--pack-destination', into], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`${packages.join(', ')} can't be packed:\n${stdout}${stderr}`)
  const tarballs = {}
  for (const name of packages) {
    const packed = readdirSync(into).find((file) => file.startsWith(`tcaptcha-${name}-`))
    if (!packed) throw new Error(`@tcaptcha/${name} was not packed:\n${stdout}${stderr}`)
    const hash = createHash('sha256')
      .update(readFileSync(join(into, packed)))
      .digest('hex')
      .slice(0, 12)
    tarballs[`@tcaptcha/${name}`] = join(into, `${name}-${hash}.tgz`)
    renameSync(join(into, packed), tarballs[`@tcaptcha/${name}`])
  }
  return tarballs
}
