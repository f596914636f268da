import { useWords } from '../../words/use-words.ts'
import { en, type OutageWords } from './en.ts'
import { zh } from './zh.ts'

/** The words of this page in the language of the shell, and how its numbers are written. */
export function useOutageWords(): { words: OutageWords; count: (value: number) => string } {
  const { language } = useWords()
  const format = formats[language]
  return { words: language === 'zh' ? zh : en, count: (value) => format.format(value) }
}

const formats = { en: new Intl.NumberFormat('en'), zh: new Intl.NumberFormat('zh-CN') }
