const code = /^( *)(`{3,}|~{3,})[^\n]*\n[^]*?^\1\2`* *$|(`+)(?!`)[^]*?[^`]\3(?!`)|<!--[^]*?-->/gm
const link = /(\]\()([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)((?:\s+"[^"]*")?\))|^(\[[^\]\n]+\]: +)(\S+)/gm

/** Changes the links of a Markdown text, those of code and comments aside. */
export function mapLinks(text: string, map: (href: string) => string): string {
  let result = ''
  let at = 0
  for (const { 0: found, index } of text.matchAll(code)) {
    result += mapProse(text.slice(at, index), map) + found
    at = index + found.length
  }
  return result + mapProse(text.slice(at), map)
}

const mapProse = (text: string, map: (href: string) => string) =>
  text.replaceAll(link, (_, before, href, after, mark, target) =>
    mark === undefined ? `${before}${map(href)}${after}` : `${mark}${map(target)}`,
  )

/** A text without its code and comments. */
export const withoutCode = (text: string): string => text.replaceAll(code, '')
