import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { toLanguage } from '../parse/language.ts'
import { findGit, isIgnored, readRules, type Rules } from './git.ts'

/** Made by tools or by others. `vendor` is PHP's and Go's folder of dependencies. */
const skippedFolders =
  /^(?:node_modules|bower_components|dist|build|out|coverage|vendor|target|__pycache__|venv|\.(?!well-known$|storybook$|github$|vitepress$).+)$/
const maxFiles = 20_000

/** A file that a check may read. */
export interface FoundFile {
  /** From the folder that is looked at, with `/`. */
  path: string
  /** Whether git would commit it; false outside of a working copy. */
  isCommitted: boolean
}

export interface Listing {
  files: FoundFile[]
  /** There are more than are looked at. */
  isCut: boolean
  /** Folders in there that can't be read. */
  closed: number
}

/** Walks a folder. Links are not followed, so there are no circles. Rejects where `root` itself can't be read. */
export async function listFiles(root: string): Promise<Listing> {
  let closed = 0
  const files: FoundFile[] = []
  const git = await findGit(root)
  await enter('', git && !git.isIgnored ? git.above : [])
  return { files, isCut: files.length >= maxFiles, closed }

  async function enter(folder: string, above: readonly Rules[]) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
      if (!folder) throw error
      closed += 1
      return []
    })
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
        if (!ignored || language === 'env') files.push({ path, isCommitted: !!git && !git.isIgnored && !ignored })
      }
    }
  }
}
