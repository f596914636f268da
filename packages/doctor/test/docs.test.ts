import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checks } from '../src/index.ts'
import { documented, toDocsSection } from './support/docs-section.ts'

const place = /(<!-- checks -->\n\n)[\s\S]*(\n\n<!-- \/checks -->)/

it.for(['en', 'zh'] as const)('lists every check on the page in %s (TCAPTCHA_WRITE=1 writes it)', (lang) => {
  const page = new URL(`../../../apps/docs/${lang}/reference/doctor.md`, import.meta.url)
  const text = readFileSync(page, 'utf8')
  const next = text.replace(place, (_, start: string, end: string) => `${start}${toDocsSection(lang)}${end}`)
  if (process.env.TCAPTCHA_WRITE) writeFileSync(page, next)
  expect(place.exec(text)?.[0]).toContain('###')
  expect(readFileSync(page, 'utf8')).toBe(next)
})

it('documents each check once', () => {
  expect(documented.toSorted()).toEqual(Object.keys(checks).toSorted())
})

it.for(Object.entries(checks))('says %s in both languages, with the same details', ([, { what, why, cure }]) => {
  for (const words of [what, why, cure]) {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()
    expect(names(words.zh)).toEqual(names(words.en))
    expect(words.zh).toMatch(/[\u4E00-\u9FFF].*[。？]$/su)
  }
})
