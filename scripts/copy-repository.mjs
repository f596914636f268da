import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/**
 * Copies the repository of the working directory, uncommitted changes included, into a temporary folder, which goes when
 * the process ends. Only pnpm's store is linked: what is between the workspace's packages leads to the copies.
 */
export function copyRepository() {
  // Vite compares real paths.
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'tcaptcha-')))
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1))

  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  for (const file of execFileSync('git', list, { encoding: 'utf8' }).split('\0')) {
    if (file && existsSync(file)) copyInto(copy, file)
  }
  for (const parent of ['packages', 'apps']) {
    for (const name of readdirSync(parent)) copyInto(copy, join(parent, name, 'node_modules'))
  }
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync('node_modules')) {
    if (!name.startsWith('.') || name === '.bin') copyInto(copy, join('node_modules', name))
  }
  symlinkSync(resolve('node_modules/.pnpm'), join(copy, 'node_modules/.pnpm'))
  // Made by the builds, and imported where there is no source condition.
  for (const name of readdirSync('packages')) copyInto(copy, join('packages', name, 'dist'))
  return copy
}

function copyInto(copy, path) {
  if (!existsSync(path)) return
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  cpSync(path, join(copy, path), { recursive: true, verbatimSymlinks: true })
}
