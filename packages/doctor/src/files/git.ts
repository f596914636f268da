import ignore, { type Ignore } from 'ignore'
import { lstat, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** The rules of one `.gitignore`. */
export interface Rules {
  /** Its folder, from the one that is looked at; empty for that itself. */
  folder: string
  matcher: Ignore
}

/** Reads the `.gitignore` of a folder; nothing where there is none. */
export async function readRules(root: string, folder: string): Promise<Rules[]> {
  const text = await readFile(join(root, folder, '.gitignore'), 'utf8').catch(() => '')
  return text ? [{ folder, matcher: ignore().add(text) }] : []
}

/** Whether the last rule that is about the path ignores it. */
export function isIgnored(path: string, rules: readonly Rules[]): boolean {
  let ignored = false
  for (const { folder, matcher } of rules) {
    const found = matcher.test(folder ? path.slice(folder.length + 1) : path)
    if (found.ignored) ignored = true
    if (found.unignored) ignored = false
  }
  return ignored
}

/** Whether git would commit a file; `undefined` outside of a working copy. */
export type WouldCommit = (path: string) => boolean

/** Looks for the working copy that a folder is in, and for the rules above it. */
export async function findGit(root: string): Promise<WouldCommit | undefined> {
  const above: { folder: string; rules: readonly Rules[] }[] = []
  for (let folder = root; ; folder = join(folder, '..')) {
    if (folder !== root) above.push({ folder, rules: await readRules(folder, '') })
    const isTop = await lstat(join(folder, '.git')).catch(() => undefined)
    if (isTop) {
      return (path) =>
        !above.some(({ folder: from, rules }) =>
          isIgnored(`${relative(from, root).split(sep).join('/')}/${path}`, rules),
        )
    }
    if (folder === join(folder, '..')) return undefined
  }
}
