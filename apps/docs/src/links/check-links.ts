import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { mapLinks, withoutCode } from './map-links.ts'
import { readAnchors } from './read-anchors.ts'

/** What is wrong with the links of a Markdown file, given from `root`: a line for each. */
export function checkLinks(root: string, file: string, text = readFileSync(join(root, file), 'utf8')): string[] {
  const links = new Set<string>()
  const collect = (href: string) => {
    links.add(href)
    return href
  }
  mapLinks(text, collect)
  for (const [, href = ''] of withoutCode(text).matchAll(/<(?:a|img|source)\b[^>]*?\s(?:href|src|srcset)="([^"]*)"/g))
    collect(href)
  return [...links].flatMap((href) => {
    const fault = findFault(root, file, text, href)
    return fault === undefined ? [] : [`${file}: ${href} ${fault}`]
  })
}

function findFault(root: string, file: string, text: string, href: string): string | undefined {
  if (/^https?:/i.test(href)) return URL.canParse(href) ? undefined : 'is no URL'
  if (/^mailto:[^@\s]+@[^@\s]+$/.test(href)) return undefined
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return 'has a scheme that no page needs'
  if (href.startsWith('/')) return 'begins with “/”: the repository’s host needs a relative one'
  const [path = '', anchor] = href.split('#')
  const target = path === '' ? file : posix.join(posix.dirname(file), decodeURI(path))
  if (target.startsWith('..')) return 'leaves the repository'
  const local = join(root, target)
  if (target !== file && !existsSync(local)) return 'leads nowhere'
  if (anchor === undefined) return undefined
  // The host shows a folder with its README.
  const shown = target !== file && statSync(local).isDirectory() ? join(local, 'README.md') : local
  if (!shown.endsWith('.md') || (target !== file && !existsSync(shown))) return 'has an anchor, and leads to no page'
  const page = target === file ? text : readFileSync(shown, 'utf8')
  return readAnchors(page).has(decodeURIComponent(anchor)) ? undefined : 'names no heading of that page'
}
