import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SiteConfig } from 'vitepress'
import { listPages, readPage } from '../pages/read-page.ts'
import { languages, type Language } from '../pages/site.ts'
import { toFullText, toLlms } from './to-llms.ts'
import { toTwin } from './to-twin.ts'

/** Writes what machines read beside the site: each page as Markdown, and for each language `llms.txt` and `llms-full.txt`. */
export async function writeTwins({ outDir, site: { base } }: Pick<SiteConfig, 'outDir' | 'site'>): Promise<void> {
  for (const language of Object.keys(languages) as Language[]) {
    const folder = join(outDir, languages[language])
    const pages = listPages(language).flatMap((name) => readPage(language, name) ?? [])
    for (const page of pages) await write(join(folder, `${page.name}.md`), toTwin(page, base))
    await write(join(folder, 'llms.txt'), toLlms(language, base))
    await write(join(folder, 'llms-full.txt'), toFullText(language, base))
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
