import type { DocsPage } from '../scenarios/docs-page.ts'
import type { Language } from '../words/language.ts'

/** Where the source is, as `repository` of each package says. */
export const repository = 'https://github.com/tcaptcha/tcaptcha'

/** The address of a page of the docs, in this language where there is such a page. */
export const toDocsUrl = ({ en, zh }: DocsPage, language: Language): string =>
  `${repository}/blob/main/${language === 'zh' && zh ? zh : en}`

/** The address of a package. */
export const toNpmUrl = (name: string): string => `https://www.npmjs.com/package/${name}`
