import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { docsFolder, type Language } from './site.ts'

/** The root of the repository, as a path that ends without a slash. */
export const root = findRoot()

/** A page as its author wrote it. */
export interface Page {
  /** Without extension, below its language's folder: `start/react`. */
  readonly name: string
  readonly language: Language
  /** From the root of the repository. */
  readonly path: string
  readonly front: Readonly<Record<string, unknown>>
  /** Without the front matter. */
  readonly text: string
}

/** Reads a page; undefined where there is none. */
export function readPage(language: Language, name: string): Page | undefined {
  const path = `${docsFolder}/${language}/${name}.md`
  const file = join(root, path)
  if (!existsSync(file)) return undefined
  const [, yaml = '', text = ''] = /^(?:---\n(.*?)\n---\n)?(.*)$/s.exec(readFileSync(file, 'utf8')) ?? []
  return { name, language, path, front: (parse(yaml) as Page['front'] | null) ?? {}, text }
}

/** The names of all pages of a language, in order. */
export function listPages(language: Language): readonly string[] {
  const names = readdirSync(join(root, docsFolder, language), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/').slice(0, -3))
    .toSorted()
}

/** The page's first heading, without its marks. */
export function readTitle({ front, text, path }: Page): string {
  const title = typeof front['title'] === 'string' ? front['title'] : /^# (.*)$/m.exec(text)?.[1]
  if (title === undefined) throw new Error(`${path} has no title: begin it with “# …”.`)
  return title.replaceAll('`', '')
}

/** The page's first paragraph as plain text, or what its front matter says. */
export function readDescription({ front, text }: Page): string {
  if (typeof front['description'] === 'string') return front['description']
  const paragraphs = text.split(/\n{2,}/).filter((part) => /^[\p{L}\p{N}`*[“]/u.test(part) && !isLinkOnly(part))
  return (paragraphs[0] ?? '')
    .replaceAll(/\[(?:中文|English)\]\([^)]*\)/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const isLinkOnly = (part: string) => /^\[[^\]]*\]\([^)]*\)$/.test(part.trim())

/** VitePress bundles its configuration into another folder: the root is where the workspace file is. */
function findRoot(): string {
  let folder = fileURLToPath(new URL('.', import.meta.url))
  while (!existsSync(join(folder, 'pnpm-workspace.yaml'))) folder = join(folder, '..')
  return folder.replace(/[\\/]$/, '')
}
