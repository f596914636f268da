import type { Language } from '../../words/language.ts'

/** How many states a search has found. */
export const foundWords: Readonly<Record<Language, (count: number, of: number) => string>> = {
  en: (count, of) => `${count} of ${of} states`,
  zh: (count, of) => `${of} 个状态中的 ${count} 个`,
}
