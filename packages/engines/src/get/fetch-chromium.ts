import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { oldChromiums, type OldChromiumName, toSpec } from './old-chromium.ts'

const run = promisify(execFile)
const unpackBrotli = promisify(brotliDecompress)

/** Outside the repository: a fresh clone finds what an older one fetched. */
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tcaptcha', 'engines')

/** The folder of an old Chromium: `chromium` itself, and `lib` where it brings libraries. Fetched once, then cached. */
export async function fetchChromium(name: OldChromiumName): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`The engine ${name} runs on x64 Linux only: run the tests in a container or a virtual machine.`)
  }
  const folder = join(cache, `${name}-${oldChromiums[name].version}`)
  if (existsSync(folder)) return folder
  console.log(`The engine ${name} is missing: fetching ${toSpec(oldChromiums[name])} with npm.`)
  await mkdir(cache, { recursive: true })
  const made = await mkdtemp(join(cache, '.fetching-'))
  try {
    await unpack(name, made)
    // At once or not at all: another process may fetch the same, and this one may be ended.
    await rename(made, folder)
  } catch (cause) {
    await rm(made, { recursive: true, force: true })
    if (existsSync(folder)) return folder
    const advice = `Check that npm reaches its registry: npm pack ${toSpec(oldChromiums[name])}`
    throw new Error(`The engine ${name} could not be fetched. ${advice}`, { cause })
  }
  return folder
}

async function unpack(name: OldChromiumName, folder: string): Promise<void> {
  const { integrity } = oldChromiums[name]
  await run('npm', ['pack', toSpec(oldChromiums[name]), '--ignore-scripts', '--silent'], { cwd: folder })
  const [archive = ''] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'))
  const hash = createHash('sha512').update(await readFile(join(folder, archive)))
  if (`sha512-${hash.digest('base64')}` !== integrity) throw new Error(`${archive} is not what it was: ${integrity}`)
  await run('tar', ['xzf', archive, 'package/bin'], { cwd: folder })
  const packed = join(folder, 'package', 'bin')
  for (const file of await readdir(packed)) {
    const content = await unpackBrotli(await readFile(join(packed, file)))
    if (file.startsWith('chromium')) await writeFile(join(folder, 'chromium'), content)
    else await untar(folder, file.replace(/\.br$/, ''), content)
  }
  await chmod(join(folder, 'chromium'), 0o755)
  await rm(join(folder, 'package'), { recursive: true })
  await rm(join(folder, archive))
}

/** Libraries (`aws.tar`) and a software renderer (`swiftshader.tar`). */
async function untar(folder: string, file: string, content: Buffer): Promise<void> {
  await writeFile(join(folder, file), content)
  await run('tar', ['xf', file], { cwd: folder })
  await rm(join(folder, file))
}
