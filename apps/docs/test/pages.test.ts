import { expect, it } from 'vitest'
import { readHeadings } from '../src/links/read-anchors.ts'
import { listPages, readDescription, readPage, readTitle, type Page } from '../src/pages/read-page.ts'
import { createSidebar } from '../src/pages/sidebar.ts'
import type { Language } from '../src/pages/site.ts'

const list = (language: Language) => listPages(language).filter((name) => !name.startsWith('reference/api/'))
const read = (language: Language, name: string): Page => {
  const page = readPage(language, name)
  if (!page) throw new Error(`There is no ${language}/${name}.md.`)
  return page
}
const english = list('en')

it('has the same pages in both languages', () => {
  expect(english.length).toBeGreaterThan(10)
  expect(list('zh')).toEqual(english)
})

it.each(english)('%s has the same headings in both languages, in the same order', (name) => {
  const [en, zh] = [read('en', name), read('zh', name)].map(({ text }) => readHeadings(text).map(({ level }) => level))
  expect(zh).toEqual(en)
})

it.each(['en', 'zh'] as const)(
  'has every page of %s in the sidebar, under its own title or a shorter one',
  (language) => {
    const items = createSidebar(language).flatMap((group) => group.items ?? [])
    const prefix = language === 'zh' ? '/zh/' : '/'
    for (const name of list(language)) {
      if (name === 'index') continue
      const link = prefix + name.replace(/(^|\/)index$/, '$1')
      const page = read(language, name)
      expect(items).toContainEqual({ link, text: page.front['sidebar'] ?? readTitle(page) })
    }
  },
)

it.each(['en', 'zh'] as const)('says of every page of %s in a paragraph what it is about', (language) => {
  for (const name of list(language)) {
    const description = readDescription(read(language, name))
    expect(description, `${language}/${name}`).toMatch(/.{15}/)
    expect(description, `${language}/${name}`).not.toMatch(/\]\(|`|\n/)
  }
})
