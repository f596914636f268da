import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const skipped = new Set(['node_modules', 'dist', 'test-results', 'playwright-report', 'CHANGELOG.md'])
/** Hidden folders that have pages for people. */
const shown = new Set(['.github', '.changeset'])

/** The Markdown files below a folder, but those that a build made. */
export function listMarkdown(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry
    const path = folder ? `${folder}/${name}` : name
    if (skipped.has(name) || (name.startsWith('.') && !shown.has(name)) || path.endsWith('/reference/api')) return []
    if (entry.isDirectory()) return listMarkdown(root, path)
    return name.endsWith('.md') ? [path] : []
  })
}
