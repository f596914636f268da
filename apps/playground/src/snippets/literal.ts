/** A string as JavaScript: single quotes, and nothing in it that ends a script tag, a line or the string. */
export const toText = (value: string): string =>
  `'${value
    .replaceAll('\\', String.raw`\\`)
    .replaceAll("'", String.raw`\'`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)
    .replaceAll(/<(?=[/!])/g, String.raw`\x3C`)}'`

/** Plain data as JavaScript, in one line. */
export function toLiteral(value: unknown): string {
  if (typeof value === 'string') return toText(value)
  if (Array.isArray(value)) return `[${value.map(toLiteral).join(', ')}]`
  if (typeof value !== 'object' || value === null) return toNumber(value)
  const entries = Object.entries(value).map(([name, entry]) => `${toKey(name)}: ${toLiteral(entry)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

const toKey = (name: string) => (/^[a-z_$][\w$]*$/i.test(name) ? name : toText(name))

/** `600000` is hard to read. */
const toNumber = (value: unknown) => String(value).replace(/^\d{5,}$/, (all) => all.replaceAll(/\B(?=(\d{3})+$)/g, '_'))

/** A text inside a comment of any of the languages: it can't end it. */
export const toComment = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll('*/', '* /')
    .replaceAll(/--+/g, '–')
    .replaceAll(/<(?=[/!])/g, '‹')

/** The value of an HTML attribute, between double quotes and in one line. */
export const toAttribute = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')

/** Quotes any text as one word of a shell's command line. */
export const toShellWord = (value: string): string => `'${value.replaceAll("'", String.raw`'\''`)}'`

/** Moves every line that is not empty to the right. */
export const indent = (code: string, by: number): string => code.replaceAll(/(?<![^\n])(?=[^\n])/g, ' '.repeat(by))
