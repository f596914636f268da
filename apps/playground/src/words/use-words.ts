import { createContext, useContext } from 'react'
import { en, type Words } from './en.ts'
import type { Language } from './language.ts'
import { zh } from './zh.ts'

/** Every language’s words, for what stands outside the page. */
export const dictionaries: Readonly<Record<Language, Words>> = { en, zh }

/** The language of the shell. */
export const LanguageContext = createContext<Language>('en')

/** The words of the chosen language, and its name. */
export function useWords(): { words: Words; language: Language } {
  const language = useContext(LanguageContext)
  return { words: dictionaries[language], language }
}
