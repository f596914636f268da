import { readFileSync } from 'node:fs'

/** Where whole samples are, from the root of the repository. Each has a translation beside it. */
export const pages = ['README.md', 'packages/server/README.md', 'docs/servers.md', 'docs/one-time-code.md'] as const

/** A file that a page of the docs shows whole. */
export interface Sample {
  /** What the page says that the file is, such as `express/server.ts`. */
  path: string
  code: string
}

/** The blocks that a page marks with `<!-- sample: path -->` right above. Throws on a mark without a block. */
export function readSamples(page: string): Sample[] {
  const text = readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8')
  const samples = [...text.matchAll(/^<!-- sample: (\S+) -->\n+```\w+\n(.*?)^```$/gms)].map(
    ([, path = '', code = '']) => ({
      path,
      code,
    }),
  )
  const marks = text.split('<!-- sample: ').length - 1
  if (marks !== samples.length) throw new Error(`${page} has ${marks} marks, and ${samples.length} samples.`)
  return samples
}

/** The samples of all pages by their path, word for word. */
export const samples: ReadonlyMap<string, string> = new Map(
  pages.flatMap((page) => readSamples(page).map(({ path, code }) => [path, code] as const)),
)

/** Throws where no page has it: a sample that went must not leave its tests green. */
export function readSample(path: string): string {
  const code = samples.get(path)
  if (code === undefined) throw new Error(`No page of the docs has the sample ${path}.`)
  return code
}
