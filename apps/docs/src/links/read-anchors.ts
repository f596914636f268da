import GithubSlugger from 'github-slugger'

const code = /^( *)(`{3,}|~{3,})[^\n]*\n[^]*?^\1\2`* *$|<!--[^]*?-->/gm

/** A heading: its level, its text without marks, and the anchor that the repository's host and the site give it. */
export interface Heading {
  readonly level: number
  readonly text: string
  readonly anchor: string
}

/** The headings of a Markdown text, in order. */
export function readHeadings(markdown: string): readonly Heading[] {
  const slugger = new GithubSlugger()
  return [...markdown.replaceAll(code, '').matchAll(/^(#{1,6}) +(.*?)(?: +#+)?$/gm)].map(([, marks = '', raw = '']) => {
    const text = raw.replaceAll(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1').replaceAll(/[`*]|<[^>]*>/g, '')
    return { level: marks.length, text, anchor: slugger.slug(text) }
  })
}

/** All anchors of a Markdown text: those of its headings, and those that it sets itself. */
export const readAnchors = (markdown: string): ReadonlySet<string> =>
  new Set([
    ...readHeadings(markdown).map(({ anchor }) => anchor),
    ...[...markdown.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = '']) => name),
  ])
