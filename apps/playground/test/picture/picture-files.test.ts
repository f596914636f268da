import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { narrow, wide } from '../../src/start/picture/layouts.ts'
import { startWords } from '../../src/start/words.ts'
import { toPictureFile } from './picture-file.ts'

const files = [
  { name: 'three-requests.svg', layout: wide, language: 'en' },
  { name: 'three-requests.zh-CN.svg', layout: wide, language: 'zh' },
  { name: 'three-requests-narrow.svg', layout: narrow, language: 'en' },
  { name: 'three-requests-narrow.zh-CN.svg', layout: narrow, language: 'zh' },
] as const

for (const { name, layout, language } of files) {
  test(`docs/pictures/${name} is what the first page draws`, async () => {
    await expect(toPictureFile(layout, language)).toMatchFileSnapshot(`../../../../docs/pictures/${name}`)
  })
}

test.each(['en', 'zh'] as const)('the page on disaster recovery says in %s what the picture shows', (language) => {
  const page = new URL(`../../../docs/${language}/outage/disaster-recovery.md`, import.meta.url)
  expect(readFileSync(page, 'utf8')).toContain(`alt="${startWords[language].pictureText}"`)
})
