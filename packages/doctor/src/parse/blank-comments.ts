import { toBlank } from './blank.ts'
import type { Language } from './source-file.ts'

const quoted = String.raw`"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'`
const block = String.raw`\/\*[\s\S]*?(?:\*\/|$)`

/** Strings come first: what looks like a comment in one is none. */
const tokens: Partial<Record<Language, RegExp>> = {
  java: new RegExp(`'''[\\s\\S]*?'''|"""[\\s\\S]*?"""|${quoted}|${block}|\\/\\/[^\\n]*`, 'g'),
  go: new RegExp(`\`[^\`]*\`|${quoted}|${block}|\\/\\/[^\\n]*`, 'g'),
  php: new RegExp(`${quoted}|${block}|\\/\\/[^\\n]*|#(?!\\[)[^\\n]*|<!--[\\s\\S]*?-->`, 'g'),
  python: new RegExp(`"""[\\s\\S]*?"""|'''[\\s\\S]*?'''|${quoted}|#[^\\n]*`, 'g'),
  config: new RegExp(`${quoted}|#[^\\n]*`, 'g'),
}

/** The code of a language that we have no parser for, its comments and docstrings blanked. Strings stay. */
export function blankComments(text: string, language: Language): string {
  const pattern = tokens[language]
  if (!pattern) return ''
  return text.replace(pattern, (token, at: number) => {
    const isComment = /^(?:\/[/*]|#|<!--)/.test(token)
    // A string that begins its line is a docstring, or does nothing.
    const isDocstring = /^(?:"""|''')/.test(token) && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 80), at))
    return isComment || isDocstring ? toBlank(token) : token
  })
}
