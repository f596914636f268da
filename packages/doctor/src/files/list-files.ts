import ignore, { type Ignore } from 'ignore'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toLanguage } from '../parse/language.ts'

/** Made by tools or by others. `vendor` is PHP's and Go's folder of dependencies. */
const skippedFolders =
  /^(?:node_modules|bower_components|dist|build|out|coverage|vendor|target|__pycache__|venv|\.(?!well-known$|storybook$|github$|vitepress$).+)$/
const maxFiles = 20_000

/** The files that a check may read, from `root` with `/`, and whether `.gitignore` names them (asked for `.env` alone). */
export interface FoundFile {
  path: string
  isIgnored: boolean
}

/** Walks a folder. Links are not followed, so there are no circles; what can't be read is skipped. */
export async function listFiles(root: string): Promise<{ files: FoundFile[]; isCut: boolean }> {
  const files: FoundFile[] = []
  await enter('', [])
  return { files, isCut: files.length >= maxFiles }

  async function enter(folder: string, above: readonly Rules[]) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
    const rules = [...above, ...(await readRules(root, folder))]
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (files.length >= maxFiles) return
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (entry.isDirectory()) {
        if (!skippedFolders.test(entry.name) && !isIgnored(`${path}/`, rules)) await enter(path, rules)
      } else if (entry.isFile()) {
        const language = toLanguage(path)
        if (!language) continue
        const ignored = isIgnored(path, rules)
        // An ignored .env is where the keys belong: its values are still to be of the right kind.
        if (!ignored || language === 'env') files.push({ path, isIgnored: ignored })
      }
    }
  }
}

interface Rules {
  folder: string
  matcher: Ignore
}

async function readRules(root: string, folder: string): Promise<Rules[]> {
  const text = await readFile(join(root, folder, '.gitignore'), 'utf8').catch(() => '')
  return text ? [{ folder, matcher: ignore().add(text) }] : []
}

function isIgnored(path: string, rules: readonly Rules[]): boolean {
  let ignored = false
  for (const { folder, matcher } of rules) {
    const { ignored: yes, unignored: no } = matcher.test(folder ? path.slice(folder.length + 1) : path)
    if (yes) ignored = true
    if (no) ignored = false
  }
  return ignored
}

/** Whether the folder, or one above it, is a working copy of git. */
export async function isInGit(root: string): Promise<boolean> {
  for (let folder = root; ; folder = join(folder, '..')) {
    if (
      await lstat(join(folder, '.git')).then(
        () => true,
        () => false,
      )
    )
      return true
    if (folder === join(folder, '..')) return false
  }
}
