/** A link to share: the state and its settings, without this visit's server and this reader's language and theme. */
export function toShared(address: string): string {
  const url = new URL(address)
  const [path = '', query = ''] = url.hash.split('?')
  const words = new URLSearchParams(query)
  for (const name of ['play', 'server', 'lang', 'theme']) words.delete(name)
  const text = words.toString()
  url.hash = text ? `${path}?${text}` : path
  return url.href
}
