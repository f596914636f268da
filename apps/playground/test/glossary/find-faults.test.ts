import { describe, expect, it } from 'vitest'
import { findEnglishComments } from './find-english-comments.ts'
import { findTypography } from './find-typography.ts'
import { findVariants } from './find-variants.ts'
import { terms } from './glossary.ts'

const inPage = (text: string) => findVariants({ path: 'a.md', text }, terms).map(({ found }) => found)
const inCode = (text: string) => findVariants({ path: 'a.ts', text }, terms).map(({ found }) => found)
const typography = (text: string, path = 'a.md') => findTypography({ path, text }).map(({ use }) => use)

describe('a banned variant', () => {
  it.each(['厂商故障', '预算已用完', '您的账号', '攻击者的地址', '请升级验证', '金丝雀失败', '一个挑战'])(
    'is found in %s',
    (text) => expect(inPage(text)).toHaveLength(1),
  )

  it.each(['邮箱地址', '接口地址不可达', '探针失败', '邮箱验证码是另一种验证码'])('is none in %s', (text) =>
    expect(inPage(text)).toEqual([]),
  )

  it('is found where a line breaks it, with the line and the word to use', () => {
    const [fault] = findVariants({ path: 'a.md', text: 'One.\nYou have all the\ntime in the world.' }, terms)
    expect(fault).toMatchObject({ file: 'a.md', line: 2, use: 'there is no time limit' })
  })

  it('is found in a string of code, and in no English comment or name', () => {
    expect(inCode("say('It works, also when offline')")).toEqual(['also when'])
    expect(inCode('// also when offline\nlet alsoWhen = `ok`')).toEqual([])
  })

  it('is none among the words of a search', () => {
    expect(inCode("title: '限频',\n  synonyms:\n    'throttle 限流 厂商',")).toEqual([])
  })

  it('is found in a Chinese comment of code', () => {
    expect(inCode('// 厂商\nlet a')).toEqual(['厂商'])
  })
})

describe('typography', () => {
  it.each([
    ['half-width punctuation', '登录,然后继续'],
    ['half-width brackets', '验证(弹窗)里'],
    ['a space after 。', '登录。 然后'],
    ['ASCII quotes', '点击"运行"即可'],
    ['single ASCII quotes', "点击'运行'即可"],
  ])('refuses %s', (_, text) => expect(typography(text)).not.toEqual([]))

  it.each(['登录，然后继续。', '| 登录。 |', '点击“运行”', '用 `"运行"` 表示', '<img alt="运行" />', '// 表单\n'])(
    'takes %s',
    (text) => expect(typography(text)).toEqual([]),
  )

  it('looks for quotes inside of a string, not around it', () => {
    expect(typography("text('点击“运行”', '好')", 'a.ts')).toEqual([])
    expect(typography(`text('点击"运行"')`, 'a.ts')).not.toEqual([])
    expect(typography('text(`点击,${name}`, "用 `[新, 旧]`")', 'a.ts')).toEqual([])
    expect(typography('text(`点击,然后`)', 'a.ts')).not.toEqual([])
  })
})

describe('a comment in the code of a Chinese page', () => {
  const find = (line: string) => findEnglishComments({ path: 'a.zh-CN.md', text: `字\n\n\`\`\`ts\n${line}\n\`\`\`` })

  it.each(['go() // opens the challenge', '/** What it does. */', '<!-- only once -->'])('is refused: %s', (line) =>
    expect(find(line)).toMatchObject([{ line: 4 }]),
  )

  it.each(['go() // 打开验证', '// vite.config.ts', "const a = 'https://a.b/one two'"])('is taken: %s', (line) =>
    expect(find(line)).toEqual([]),
  )
})
