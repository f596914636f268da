import type { DefaultTheme } from 'vitepress'
import { listPages, readPage, readTitle } from './read-page.ts'
import { sections } from './sections.ts'
import { languages, type Language } from './site.ts'

const apiTitle = { en: 'API', zh: 'API' } as const

/** The sidebar of a language: the pages that exist, under their own titles, or what their front matter's `sidebar` says. */
export function createSidebar(language: Language): DefaultTheme.SidebarItem[] {
  const groups = sections.map(({ title, folder, pages }) => {
    const items = pages.flatMap((name) => toItem(language, `${folder}/${name}`))
    if (folder === 'reference') items.push(...createApiGroup(language))
    return { text: title[language], items }
  })
  return groups.filter(({ items }) => items.length > 0)
}

function toItem(language: Language, name: string): DefaultTheme.SidebarItem[] {
  const page = readPage(language, name)
  if (!page) return []
  const { sidebar } = page.front
  return [{ text: typeof sidebar === 'string' ? sidebar : readTitle(page), link: toLink(language, name) }]
}

/** Generated before the sidebar is made: a page for each entry of a package. */
function createApiGroup(language: Language): DefaultTheme.SidebarItem[] {
  const names = listPages(language).filter((name) => name.startsWith('reference/api/') && !name.endsWith('/index'))
  const items = names.flatMap((name) => toItem(language, name))
  const link = toLink(language, 'reference/api/index')
  return items.length > 0 ? [{ text: apiTitle[language], link, collapsed: true, items }] : []
}

/** Below the site's base. */
const toLink = (language: Language, name: string) => `/${languages[language]}${name.replace(/(^|\/)index$/, '$1')}`
