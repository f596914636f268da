/** Where the sources are. */
export const repository = 'https://github.com/tcaptcha/tcaptcha'

/** Where the pages are, from the root of the repository. */
export const docsFolder = 'apps/docs'

/** The languages of the pages, and where each is on the site, below its base. */
export const languages = { en: '', zh: 'zh/' } as const

/** A language of the pages: the name of its folder. */
export type Language = keyof typeof languages
