import { listPages, readDescription, readPage, readTitle, type Page } from '../pages/read-page.ts'
import { sections } from '../pages/sections.ts'
import { languages, type Language } from '../pages/site.ts'
import { toTwin } from './to-twin.ts'

const isApi = (name: string) => name.startsWith('reference/api/')

const read = (language: Language, names: readonly string[]): readonly Page[] =>
  names.flatMap((name) => readPage(language, name) ?? [])

/** The language's pages but those of the API, in the order of the sidebar. */
const readAll = (language: Language): readonly Page[] => [
  ...read(language, ['index']),
  ...sections.flatMap(({ folder, pages }) =>
    read(
      language,
      pages.map((name) => `${folder}/${name}`),
    ),
  ),
]

/** `llms.txt`: what there is to read, a line for each page. See https://llmstxt.org. */
export function toLlms(language: Language, base: string): string {
  const at = `${base}${languages[language]}`
  const toLine = (page: Page) => `- [${readTitle(page)}](${at}${page.name}.md): ${readDescription(page)}`
  const first = readPage(language, 'index')
  const groups = sections.map(({ title, folder, pages }) => ({
    title: title[language],
    pages: read(
      language,
      pages.map((name) => `${folder}/${name}`),
    ),
  }))
  const api = read(language, listPages(language).filter(isApi))
  const parts = [...groups, { title: 'Optional', pages: api }].filter((group) => group.pages.length > 0)
  return (
    [
      '# tcaptcha',
      ...(first ? [`> ${readDescription(first)}`] : []),
      ...parts.map((group) => `## ${group.title}\n\n${group.pages.map(toLine).join('\n')}`),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  )
}

/** `llms-full.txt`: the pages themselves, one after the other. */
export const toFullText = (language: Language, base: string): string =>
  readAll(language)
    .map((page) => toTwin(page, base))
    .join('\n---\n\n')
