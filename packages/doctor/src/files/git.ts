import ignore, { type Ignore } from 'ignore'
import { lstat, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The rules of one `.gitignore`. */
export interface Rules {
  /** Its folder, from the one that is looked at; empty for that itself, and for those above. */
  folder: string
  /** From the `.gitignore` to the folder that is looked at, with a trailing `/`; empty for one in there. */
  lead: string
  matcher: Ignore
}

/** Reads the `.gitignore` of a folder; nothing where there is none. */
export async function readRules(root: string, folder: string, lead = ''): Promise<Rules[]> {
  const text = await readFile(join(root, folder, '.gitignore'), 'utf8').catch(() => '')
  return text ? [{ folder, lead, matcher: ignore().add(text) }] : []
}

/** Whether the last rule that is about the path ignores it. */
export function isIgnored(path: string, rules: readonly Rules[]): boolean {
  let ignored = false
  for (const { folder, lead, matcher } of rules) {
    const found = matcher.test(lead + (folder ? path.slice(folder.length + 1) : path))
    if (found.ignored) ignored = true
    if (found.unignored) ignored = false
  }
  return ignored
}

/** The working copy that a folder is in. */
export interface Git {
  /** Of the folders above, the outermost first. */
  above: readonly Rules[]
  /** The folder itself is ignored: who names it wants it looked at all the same. */
  isIgnored: boolean
}

/** Looks for the working copy that a folder is in; undefined where there is none. */
export async function findGit(root: string): Promise<Git | undefined> {
  let above: Rules[] = []
  let lead = ''
  for (let folder = root; ; folder = dirname(folder)) {
    if (folder !== root) above = [...(await readRules(folder, '', lead)), ...above]
    if (await lstat(join(folder, '.git')).catch(() => undefined)) {
      return { above, isIgnored: above.length > 0 && isIgnored('', above) }
    }
    if (folder === dirname(folder)) return undefined
    lead = `${basename(folder)}/${lead}`
  }
}
