import { blankComments } from './blank-comments.ts'
import { isDevelopmentPath } from './language.ts'
import { parseMarkup, type Markup } from './parse-markup.ts'
import { parseScript } from './parse-script.ts'
import { readEmbedded } from './read-embedded.ts'
import type { Language, SourceFile } from './source-file.ts'

/** Parses a file, with the markup that stands in its scripts: JSX, and strings that hold HTML. */
export function parseSource(path: string, text: string, language: Language): SourceFile {
  const { scripts, elements } = parseParts(path, text, language)
  for (const script of [...scripts]) {
    const embedded = readEmbedded(script, text)
    elements.push(...embedded.elements)
    scripts.push(...embedded.scripts)
  }
  const code = blankComments(text, language)
  return { path, text, language, scripts, elements, code, isDevelopment: isDevelopmentPath(path) }
}

function parseParts(path: string, text: string, language: Language): Markup {
  if (language === 'markup' || (language === 'php' && /<(?:script|html|form|button|div|meta)\b/i.test(text)))
    return parseMarkup(text, path)
  if (language !== 'script') return { elements: [], scripts: [] }
  const script = parseScript(text, path)
  return { elements: [], scripts: script ? [script] : [] }
}
