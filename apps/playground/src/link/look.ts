import type { Language } from '../words/language.ts'

/** What the visitor wants; `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark'

const languages = ['en', 'zh'] as const satisfies readonly Language[]
const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

/** How a link wants the shell to look: `?lang=zh&theme=dark`. */
export interface Look {
  readonly language: Language | undefined
  readonly theme: Theme | undefined
}

/** The language of a link; undefined for a word that is none. */
export const toLanguage = (name: string | null): Language | undefined => languages.find((each) => each === name)

/** The theme of a link; undefined for a word that is none. */
export const toTheme = (name: string | null): Theme | undefined => themes.find((each) => each === name)

/** Reads the look of a link's query. */
export const readLook = (query: URLSearchParams): Look => ({
  language: toLanguage(query.get('lang')),
  theme: toTheme(query.get('theme')),
})
