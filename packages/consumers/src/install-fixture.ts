import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const toPath = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Inside the repository, outside of the workspace: there a package is found as a stranger has it. */
const cache = toPath('../../../.cache/consumers')
export const packsFolder = join(cache, 'packs')

export type FixtureName = 'types' | 'bundlers'

/** Where a fixture is installed. */
export const toFixtureFolder = (name: FixtureName): string => join(cache, name)

/** Copies a fixture, and installs with npm what it asks for and all tarballs. What is installed already stays. */
export async function installFixture(name: FixtureName, tarballs: Readonly<Record<string, string>>): Promise<void> {
  const from = toPath(`../fixtures/${name}`)
  const to = toFixtureFolder(name)
  const manifest = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'))
  for (const [packageName, tarball] of Object.entries(tarballs)) manifest.dependencies[packageName] = `file:${tarball}`
  const text = JSON.stringify(manifest, undefined, 2)
  await mkdir(to, { recursive: true })
  await cp(from, to, { recursive: true })
  await writeFile(join(to, 'package.json'), text)

  const stamp = join(to, '.installed')
  const wanted = createHash('sha256')
    .update(JSON.stringify([process.version, text]))
    .digest('hex')
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
  // No lockfile, which would name a registry: what a fixture itself asks for is pinned.
  await run('npm', ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: to })
  await writeFile(stamp, wanted)
}
