import { parseLink } from '../../link/link.ts'

/** A link to share: the state and its settings, without this visit's server and this reader's language and theme. */
export function toShared(address: string): string {
  const url = new URL(address)
  const { path, query } = parseLink(url.hash)
  for (const name of ['play', 'server', 'lang', 'theme']) query.delete(name)
  const words = query.toString()
  url.hash = `/${path}${words && `?${words}`}`
  return url.href
}
