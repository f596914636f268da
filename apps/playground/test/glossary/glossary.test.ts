import { describe, expect, it } from 'vitest'
import { findEnglishComments } from './find-english-comments.ts'
import { findTypography } from './find-typography.ts'
import { findVariants, toLine } from './find-variants.ts'
import { exceptions, terms } from './glossary.ts'
import { readTexts } from './read-texts.ts'

const texts = readTexts()
const chinesePages = texts.filter(({ path }) => path.endsWith('.zh-CN.md') || path.startsWith('apps/docs/zh/'))
const variants = texts.flatMap((file) => findVariants(file, terms))
const isException = ({ file, variant }: { file: string; variant: string }) =>
  exceptions.some((exception) => exception.file === file && exception.variant === variant)

describe('the texts of the repository', () => {
  it('are all there: pages, words, messages', () => {
    const paths = texts.map(({ path }) => path)
    for (const path of [
      'README.md',
      'README.zh-CN.md',
      'apps/docs/zh/guides/html.md',
      'packages/server/README.zh-CN.md',
      'apps/playground/src/words/zh.ts',
      'apps/playground/src/outage/words/zh.ts',
      'apps/playground/src/scenarios/ticket/blocked.ts',
      'packages/core/src/outcome/error-codes.ts',
      'packages/simulator/src/panel/words/words.ts',
    ])
      expect(paths).toContain(path)
    expect(chinesePages.length).toBeGreaterThan(7)
  })

  it('have no banned variant of a term', () => {
    expect(variants.filter((fault) => !isException(fault)).map(toLine)).toEqual([])
  })

  it('have Chinese punctuation where they are Chinese', () => {
    expect(texts.flatMap(findTypography).map(toLine)).toEqual([])
  })

  it('have Chinese comments in the code of a Chinese page', () => {
    expect(chinesePages.flatMap(findEnglishComments).map(toLine)).toEqual([])
  })
})

describe('the glossary', () => {
  it('has no exception that nothing needs, and a reason for each', () => {
    for (const { file, variant, reason } of exceptions) {
      expect(reason).toMatch(/\w{3}/)
      expect(variants.some((fault) => fault.file === file && fault.variant === variant)).toBe(true)
    }
  })

  it('bans no word that it tells to use', () => {
    const text = terms.map(({ en, zh }) => `${en}\n${zh}`).join('\n')
    expect(findVariants({ path: 'terms.md', text }, terms)).toEqual([])
  })
})
