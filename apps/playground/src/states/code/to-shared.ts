import { parseLink } from '../../link/link.ts'

/** A link for somebody else: the state and what was chosen, without what is of this visit or of this reader's own taste. */
export function toShared(address: string): string {
  const url = new URL(address)
  const { path, query } = parseLink(url.hash)
  for (const name of ['play', 'server', 'lang', 'theme']) query.delete(name)
  const words = query.toString()
  url.hash = `/${path}${words && `?${words}`}`
  return url.href
}
