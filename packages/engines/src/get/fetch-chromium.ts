import { execFile } from 'node:child_process'
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { cacheFolder, fetchPackage } from '../../../../scripts/fetch-package.mjs'
import { oldChromiums, type OldChromiumName, toSpec } from './old-chromium.ts'

const run = promisify(execFile)
const unpackBrotli = promisify(brotliDecompress)

/** The folder of an old Chromium: `chromium` itself, and `lib` where it brings libraries. Fetched once, then cached. */
export const fetchChromium = (name: OldChromiumName): Promise<string> =>
  fetchPackage({
    title: `engine ${name}`,
    spec: toSpec(oldChromiums[name]),
    integrity: oldChromiums[name].integrity,
    folder: join(cacheFolder('engines'), `${name}-${oldChromiums[name].version}`),
    unpack,
  })

async function unpack(archive: string, folder: string): Promise<void> {
  await run('tar', ['xzf', archive, 'package/bin'], { cwd: folder })
  const packed = join(folder, 'package', 'bin')
  for (const file of await readdir(packed)) {
    const content = await unpackBrotli(await readFile(join(packed, file)))
    if (file.startsWith('chromium')) await writeFile(join(folder, 'chromium'), content)
    else await untar(folder, file.replace(/\.br$/, ''), content)
  }
  await chmod(join(folder, 'chromium'), 0o755)
  await rm(join(folder, 'package'), { recursive: true })
}

/** Libraries (`aws.tar`) and a software renderer (`swiftshader.tar`). */
async function untar(folder: string, file: string, content: Buffer): Promise<void> {
  await writeFile(join(folder, file), content)
  await run('tar', ['xf', file], { cwd: folder })
  await rm(join(folder, file))
}
