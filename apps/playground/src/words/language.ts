/** The languages of the playground. */
export type Language = 'en' | 'zh'

/** The same words in every language. */
export type Text = Readonly<Record<Language, string>>
