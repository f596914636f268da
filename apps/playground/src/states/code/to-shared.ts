/** A link for somebody else: the state and what was chosen, without what is of this visit or of this reader's own taste. */
export function toShared(address: string): string {
  const url = new URL(address)
  const [path = '', query = ''] = url.hash.split('?')
  const words = new URLSearchParams(query)
  for (const name of ['play', 'server', 'lang', 'theme']) words.delete(name)
  const text = words.toString()
  url.hash = text ? `${path}?${text}` : path
  return url.href
}
