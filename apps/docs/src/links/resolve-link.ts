import { existsSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { root } from '../pages/read-page.ts'
import { docsFolder, languages, repository, type Language } from '../pages/site.ts'

/** Where a link of a page leads. */
export type Target =
  /** Another page: its path on the site, below the base, with `.md`. */
  | { readonly kind: 'page'; readonly path: string; readonly hash: string }
  /** The playground, which the site has below `/playground/`. */
  | { readonly kind: 'playground'; readonly hash: string }
  /** A file or folder of the repository that is no page. */
  | { readonly kind: 'repository'; readonly url: string }
  /** Another site, the same page, or a place of this site. */
  | { readonly kind: 'other' }

const pages = new RegExp(`^${docsFolder}/(en|zh)/(.*\\.md)$`)

/** The host shows these in a page of its own, and gives them as they are elsewhere. */
const images = /\.(?:svg|png|jpe?g|webp)$/

/** Resolves a relative link of a file, given from the root of the repository. */
export function resolveLink(href: string, file: string): Target {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|#|$)/i.test(href)) return { kind: 'other' }
  const [path = '', ...hashes] = href.split('#')
  const hash = hashes.length > 0 ? `#${hashes.join('#')}` : ''
  const target = posix.join(posix.dirname(file), decodeURI(path))
  const [, language, name] = pages.exec(target) ?? []
  if (name !== undefined) return { kind: 'page', path: `/${languages[language as Language]}${name}`, hash }
  if (target === 'apps/playground/README.md' && !hash)
    return { kind: 'playground', hash: file.startsWith(`${docsFolder}/zh/`) ? '#/?lang=zh' : '' }
  const local = join(root, target)
  const isFolder = existsSync(local) && statSync(local).isDirectory()
  const view = isFolder ? 'tree' : images.test(target) ? 'raw' : 'blob'
  return { kind: 'repository', url: `${repository}/${view}/main/${target.replace(/\/$/, '')}${hash}` }
}
