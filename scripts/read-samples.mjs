import { existsSync, readFileSync } from 'node:fs'
import { readDocsPages, toTranslation } from './docs-pages.mjs'

/** Where whole files may be, in English. */
export const samplePages = ['README.md', 'packages/server/README.md', ...readDocsPages('en')]

export { toTranslation }

/**
 * The code blocks of a page that are whole files: those with `<!-- sample: path -->` right above. Throws on a mark without a block.
 *
 * @param {string} page From the root of the repository.
 * @returns {{ path: string, code: string }[]}
 */
export function readSamples(page) {
  const file = new URL(`../${page}`, import.meta.url)
  // Some pages are in English only.
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const blocks = [...text.matchAll(/^<!-- sample: (\S+) -->\n+```\w+\n(.*?)^```$/gms)]
  const marks = text.split('<!-- sample: ').length - 1
  if (marks !== blocks.length) throw new Error(`${page} has ${marks} marks, and ${blocks.length} samples.`)
  return blocks.map(([, path, code]) => ({ path, code }))
}

/**
 * The files that all pages show, word for word, by the path that they have there.
 *
 * @returns {Map<string, string>}
 */
export const readAllSamples = () =>
  new Map(samplePages.flatMap((page) => readSamples(page).map(({ path, code }) => [path, code])))
