import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { toLanguage } from '../parse/language.ts'
import { isIgnored, readRules, type Rules } from './git.ts'

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
