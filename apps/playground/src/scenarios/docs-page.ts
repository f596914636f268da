/** A page of the docs, from the root of the repository, and the heading on it. `zh`: the Chinese one, where there is one. */
export interface DocsPage {
  readonly en: string
  readonly zh?: string
}

/** A page of `apps/docs/…/guides`, or a heading on it. */
export const toGuide = (name: string, heading?: { en: string; zh: string }): DocsPage => ({
  en: `apps/docs/en/guides/${name}.md${heading ? `#${heading.en}` : ''}`,
  zh: `apps/docs/zh/guides/${name}.md${heading ? `#${heading.zh}` : ''}`,
})
