import { readdirSync } from 'node:fs'

const folder = 'apps/docs'

/** The reference of the packages is generated, and in no repository. */
const isWritten = (name) => name.endsWith('.md') && !/\breference[\\/]api[\\/]/.test(name)

/**
 * The pages of the docs in one language, from the root of the repository.
 *
 * @param {'en' | 'zh'} language
 * @returns {string[]}
 */
export function readDocsPages(language) {
  const root = new URL(`../${folder}/${language}/`, import.meta.url)
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(isWritten)
  return names.map((name) => `${folder}/${language}/${name.replaceAll('\\', '/')}`).toSorted()
}

/** The Chinese page for an English one: the same path in another folder, or the file beside it. */
export const toTranslation = (/** @type {string} */ page) =>
  page.startsWith(`${folder}/en/`) ? page.replace(`${folder}/en/`, `${folder}/zh/`) : page.replace(/\.md$/, '.zh-CN.md')

/** Whether a page is a Chinese one. */
export const isChinese = (/** @type {string} */ page) => page.startsWith(`${folder}/zh/`) || page.endsWith('.zh-CN.md')
