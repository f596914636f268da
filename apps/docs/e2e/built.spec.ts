import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHeadings } from '../src/links/read-anchors.ts'
import { listPages, readPage } from '../src/pages/read-page.ts'
import { languages, type Language } from '../src/pages/site.ts'
import { base, dist, isServed, readIds, readPages } from './read-dist.ts'

const pages = readPages()

test('every link between the built pages leads to a page, and to a heading of it', () => {
  expect(pages.size).toBeGreaterThan(40)
  const faults: string[] = []
  for (const [path, html] of pages) {
    const hrefs = new Set([...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href))
    for (const href of hrefs) {
      const { pathname, hash, origin } = new URL(href, `http://site${base}${path}`)
      if (origin !== 'http://site') continue
      const target = pathname.startsWith(base) ? decodeURI(pathname.slice(base.length)) : undefined
      if (target === undefined || !isServed(target)) faults.push(`${path}: ${href}`)
      const shown = pages.get(target === '' || target?.endsWith('/') ? `${target}index.html` : (target ?? ''))
      const id = decodeURIComponent(hash.slice(1))
      if (shown !== undefined && id && !readIds(shown).has(id)) faults.push(`${path}: ${href} names no heading`)
    }
  }
  expect(faults).toEqual([])
})

test('every heading has the anchor that the repository’s host gives it', () => {
  for (const language of Object.keys(languages) as Language[]) {
    for (const name of listPages(language).filter((name) => !name.startsWith('reference/api/'))) {
      const html = pages.get(`${languages[language]}${name}.html`) ?? ''
      const anchors = readHeadings(readPage(language, name)?.text ?? '').map(({ anchor }) => anchor)
      expect([...html.matchAll(/<h[1-6] id="([^"]*)"/g)].map(([, id]) => id)).toEqual(anchors)
    }
  }
})

test('each page has its Markdown beside it, and llms.txt of its language names it', () => {
  for (const language of Object.keys(languages) as Language[]) {
    const folder = languages[language]
    const [list = '', full = ''] = ['llms.txt', 'llms-full.txt'].map((name) =>
      readFileSync(join(dist, folder, name), 'utf8'),
    )
    for (const name of listPages(language)) {
      const path = `${folder}${name}.md`
      const twin = readFileSync(join(dist, path), 'utf8')
      expect(twin, path).toMatch(/^# /)
      expect(twin, path).not.toMatch(/<!-- (?:sample|not checked)|<PlaygroundState|\]\(\.{1,2}\/|(?:src|srcset)="\./)
      if (name !== 'index') expect(list).toContain(`](${base}${path})`)
      if (!name.startsWith('reference/api/')) expect(full).toContain(twin.trim())
    }
    for (const [, href = ''] of `${list}${full}`.matchAll(/\]\((\/[^)#\s]*)/g)) {
      expect(isServed(decodeURI(href.slice(base.length))), href).toBe(true)
    }
  }
})

test('says the language of every page', () => {
  for (const [path, html] of pages)
    expect(html, path).toContain(path.startsWith('zh/') ? '<html lang="zh-CN"' : '<html lang="en"')
})
