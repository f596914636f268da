import type { Language } from '../words/language.ts'
import type { DocsPage } from '../scenarios/docs-page.ts'

/** Where the sources are. */
export const repository = 'https://github.com/tcaptcha/tcaptcha'

/** A page of the docs as the repository's host shows it, in the reader's language where there is one. */
export const toDocsUrl = ({ en, zh = en }: DocsPage, language: Language): string =>
  `${repository}/blob/main/${language === 'zh' ? zh : en}`

/** The address of a package. */
export const toNpmUrl = (name: string): string => `https://www.npmjs.com/package/${name}`
