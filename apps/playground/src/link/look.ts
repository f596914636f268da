import type { Language } from '../words/language.ts'

/** What the visitor wants; `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark'

const languages = ['en', 'zh'] as const satisfies readonly Language[]
const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

/** How a link wants the shell to look: `?lang=zh&theme=dark`. */
export interface Look {
  readonly language: Language | undefined
  readonly theme: Theme | undefined
  /** Words that make no sense. */
  readonly wrong: readonly ('lang' | 'theme')[]
}

/** Reads the look of a link's query. */
export function readLook(query: URLSearchParams): Look {
  const [lang, wanted] = [query.get('lang'), query.get('theme')]
  const language = languages.find((name) => name === lang)
  const theme = themes.find((name) => name === wanted)
  return {
    language,
    theme,
    wrong: [...(lang && !language ? ['lang' as const] : []), ...(wanted && !theme ? ['theme' as const] : [])],
  }
}
