/** A page of the docs, from the root of the repository, and the heading on it. `zh`: the Chinese one, where there is one. */
export interface DocsPage {
  readonly en: string
  readonly zh?: string
}
