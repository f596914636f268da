import glossary from '../../../../docs/glossary.json'

/** One term in both languages. */
export interface Term {
  readonly en: string
  readonly zh: string
  /** Regular expressions of what must not stand for it. */
  readonly banned: { readonly en?: readonly string[]; readonly zh?: readonly string[] }
  readonly note?: string
}

/** A variant that one file may have. */
export interface Exception {
  readonly file: string
  readonly variant: string
  readonly reason: string
}

/** What `docs/glossary.json` holds. */
export const { terms, exceptions }: { terms: readonly Term[]; exceptions: readonly Exception[] } = glossary
