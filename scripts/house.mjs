// Fails on source files of more than 150 lines, on folders of more than 12 files, and on private packages that changesets
// would version: `node scripts/house.mjs`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const maxLines = 150
const maxFiles = 12
const packages = [
  'core',
  'react',
  'vue',
  'svelte',
  'consumers',
  'contract',
  'doctor',
  'engines',
  'runtimes',
  'shipped',
  'simulator',
  'server',
]

const faults = []
const check = (folder) => {
  const entries = readdirSync(folder, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name))
  if (files.length > maxFiles) faults.push(`${folder}: ${files.length} files, more than ${maxFiles}`)
  for (const file of files) {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n').length
    if (lines > maxLines) faults.push(`${file}: ${lines} lines, more than ${maxLines}`)
  }
  for (const entry of entries) if (entry.isDirectory()) check(join(folder, entry.name))
}
for (const name of packages) check(join('packages', name, 'src'))
for (const room of ['src', 'backend', 'dev-server']) check(join('apps/playground', room))
for (const room of ['src', 'test', 'e2e', '.vitepress/theme']) check(join('apps/docs', room))

const { ignore } = JSON.parse(readFileSync('.changeset/config.json', 'utf8'))
for (const parent of ['packages', 'apps', 'apps/examples']) {
  for (const folder of readdirSync(parent)) {
    const path = join(parent, folder, 'package.json')
    if (!existsSync(path)) continue
    const { name, private: isPrivate = false } = JSON.parse(readFileSync(path, 'utf8'))
    // Only members of the workspace have the scope.
    if (name.startsWith('@tcaptcha/') && isPrivate !== ignore.includes(name)) {
      faults.push(`${path}: ${isPrivate ? 'private, and not' : 'published, and'} ignored in .changeset/config.json`)
    }
  }
}

console.log(faults.length > 0 ? faults.join('\n') : 'All files and folders are small enough.')
process.exit(faults.length > 0 ? 1 : 0)
