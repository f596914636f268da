import { blankComments } from './blank-comments.ts'
import { isDevelopment, isTest } from './language.ts'
import { parseMarkup, type Markup } from './parse-markup.ts'
import { parseScript } from './parse-script.ts'
import { readEmbedded } from './read-embedded.ts'
import type { Language, SourceFile } from './source-file.ts'

/** Without one of these words no check has anything to say of a script or a page. */
const relevant =
  /captcha|error_?1|error_|AKID|IKID|secret|Embedder-?Policy|Security-?Policy|script-?src|helmet|acceptSimulator|unsafe-?script/i

/** Parses a file, with the markup that stands in its scripts: JSX, and strings that hold HTML. */
export function parseSource(path: string, text: string, language: Language): SourceFile {
  const { scripts, elements } = relevant.test(text) ? parseSafely(path, text, language) : { scripts: [], elements: [] }
  // It grows: HTML in a string may have scripts, too.
  for (const script of scripts) {
    const embedded = readEmbedded(script, text)
    elements.push(...embedded.elements)
    scripts.push(...embedded.scripts)
  }
  const code = blankComments(text, language)
  return {
    path,
    text,
    language,
    scripts,
    elements,
    code,
    isTest: isTest(path, text),
    isDevelopment: isDevelopment(path, text),
  }
}

function parseSafely(path: string, text: string, language: Language): Markup {
  try {
    return parseParts(path, text, language)
  } catch {
    // Elements a thousand deep, for example: the other files are still worth a look.
    return { scripts: [], elements: [] }
  }
}

function parseParts(path: string, text: string, language: Language): Markup {
  if (language === 'markup' || (language === 'php' && /<(?:script|html|form|button|div|meta)\b/i.test(text)))
    return parseMarkup(text, path)
  if (language !== 'script') return { elements: [], scripts: [] }
  const script = parseScript(text, path)
  return { elements: [], scripts: script ? [script] : [] }
}
