import type { PageData } from 'vitepress'
import { readDescription, readPage } from './read-page.ts'

/** Gives a page the description that search engines and previews show: its first paragraph. */
export function describePage(page: PageData): Partial<PageData> {
  const [, language, name] = /^(en|zh)\/(.*)\.md$/.exec(page.filePath) ?? []
  const read = name === undefined ? undefined : readPage(language === 'zh' ? 'zh' : 'en', name)
  return read ? { description: readDescription(read) } : {}
}
