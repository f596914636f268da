import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A file with texts for people. `path` is from the root of the repository. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const pages = /\.md$/
/** But for the words that people search by, which may be any. */
const code = /(?<!\/synonyms)\.(?:ts|tsx|mjs|vue|svelte)$/

/** Every folder whose files are read, with its sub-folders. */
const folders: readonly (readonly [folder: string, files: RegExp])[] = [
  ['docs', pages],
  ['apps/docs/en', pages],
  ['apps/docs/zh', pages],
  ['.changeset', pages],
  ['apps/playground/src', code],
  ['apps/docs/src', code],
  ['apps/docs/.vitepress/theme', code],
  ['packages/core/src', code],
  ['packages/server/src', code],
  ['packages/simulator/src', code],
  ['scripts', code],
  ...children('packages').map((folder) => [`${folder}/skills`, pages] as const),
]

/** Read without their sub-folders. */
const readmes = ['.', ...children('packages'), ...children('apps'), ...children('apps/examples')]

/** All texts for people: pages, change notes, and the code that says something to a person. */
export function readTexts(): TextFile[] {
  const paths = [
    ...folders.flatMap(([folder, files]) =>
      (existsSync(`${root}${folder}`) ? list(folder, true) : []).filter((path) => files.test(path)),
    ),
    ...readmes.flatMap((folder) =>
      list(folder, false).filter((path) => /\/(?:README|CONTRIBUTING|SECURITY|CHANGELOG)(?:\.zh-CN)?\.md$/.test(path)),
    ),
  ]
  return paths.map((path) => ({
    path: path.replace(/^\.\//, ''),
    text: withoutSearch(readFileSync(`${root}${path}`, 'utf8')),
  }))
}

/** The words that a page of the docs is found by, which may be any. The lines stay. */
const withoutSearch = (text: string): string =>
  text.replace(/(?<=^---\n(?:[^-\n].*\n)*?)search:.*\n(?:[ \]].*\n)*/, (words) => words.replaceAll(/[^\n]/g, ''))

function children(folder: string): string[] {
  const entries = readdirSync(`${root}${folder}`, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}`)
}

function list(folder: string, recursive: boolean): string[] {
  const names = readdirSync(`${root}${folder}`, { recursive, encoding: 'utf8' })
  // The reference of the packages is generated, from sources that are read themselves.
  return names
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => !path.includes('/reference/api/'))
}
