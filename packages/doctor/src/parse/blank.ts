/** Text of the same length and the same lines, so that every offset stays. */
export const toBlank = (text: string, by = ' '): string => text.replace(/[^\r\n]/g, by)

/** Server tags of EJS, JSP, ERB, PHP, Blade, Thymeleaf and Jinja: gone, or a name where a script may use the value. */
const serverTags =
  /<%[\s\S]*?%>|<\?(?:php|=)[\s\S]*?(?:\?>|$)|\{%[\s\S]*?%\}|\{\{[\s\S]{0,2000}?\}\}|\{!![\s\S]{0,2000}?!!\}|\[\[[^\]\n]{0,500}\]\]/g

const isOutput = (tag: string) => /^(?:<%[=-]|<\?=|\{\{(?!--)|\{!!|\[\[)/.test(tag)

/** Lines and values of Blade and Velocity within a script, and FreeMarker's tags. */
const directives =
  /<\/?#[\s\S]*?>|@(?:json|js|if|elseif|else|endif|unless|endunless|isset|endisset|empty|endempty|foreach|endforeach|for|endfor|auth|endauth|guest|endguest|section|endsection|push|endpush|once|endonce|csrf|error|enderror|php|endphp)\b(?:[ \t]*\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\))?|^[ \t]*#(?:if|elseif|else|end|set|foreach|parse)\b[^\n]*/gm

/** Blanks what a template engine runs before the page is HTML. */
export const blankServerTags = (text: string): string =>
  text
    .replace(serverTags, (tag) => toBlank(tag, isOutput(tag) ? '_' : ' '))
    .replace(directives, (tag) => toBlank(tag, tag.startsWith('@js') ? '_' : ' '))

/** What stands between balanced braces of a Svelte template, and the text without it. */
export interface Braces {
  text: string
  expressions: readonly { text: string; at: number }[]
}

/** Takes `{…}` out of a Svelte template: its `>` and quotes would mislead a parser of HTML. Scripts and styles stay. */
export function takeBraces(text: string): Braces {
  const kept = new Map(
    [...text.matchAll(/<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi)].map((match) => [
      match.index,
      match[0].length,
    ]),
  )
  const expressions: { text: string; at: number }[] = []
  let result = ''
  let at = 0
  while (at < text.length) {
    const skipped = kept.get(at)
    const end = skipped ? at + skipped : text[at] === '{' ? toClosingBrace(text, at) : at + 1
    const part = text.slice(at, end)
    if (!skipped && text[at] === '{') {
      const inner = part.slice(1, -1)
      const lead = /^\s*(?:[#:/@][\w-]+\s?)?/.exec(inner)?.[0].length ?? 0
      expressions.push({ text: inner.slice(lead), at: at + 1 + lead })
      result += toBlank(part, '_')
    } else result += part
    at = end
  }
  return { text: result, expressions }
}

function toClosingBrace(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (char === '"' || char === "'" || char === '`') {
      const close = text.indexOf(char, at + 1)
      if (close < 0) return at + 1
      at = close
    } else if (char === '{') depth += 1
    else if (char === '}' && (depth -= 1) === 0) return at + 1
  }
  return from + 1
}
