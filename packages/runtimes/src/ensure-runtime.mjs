import { execFile } from 'node:child_process'
import { rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder, fetchPackage } from '../../../scripts/fetch-package.mjs'
import { runtimes } from './pinned.mjs'

const run = promisify(execFile)

/**
 * The program of a runtime, fetched once, then cached. Throws with the runtime's name where it can't be had.
 *
 * @param {import('./pinned.mjs').RuntimeName} name
 * @returns {Promise<string>}
 */
export async function ensureRuntime(name) {
  const { package: packageName, version, integrity, program } = runtimes[name]
  const folder = await fetchPackage({
    title: `runtime ${name}`,
    spec: `${packageName}@${version}`,
    integrity,
    folder: join(cacheFolder('runtimes'), `${name}-${version}`),
    // Node's package has its headers, too.
    async unpack(archive, folder) {
      await run('tar', ['xzf', archive, `package/${program}`], { cwd: folder })
      await rename(join(folder, 'package', program), join(folder, basename(program)))
      await rm(join(folder, 'package'), { recursive: true })
    },
  })
  return join(folder, basename(program))
}
