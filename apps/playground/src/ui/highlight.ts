import { createCssVariablesTheme, createHighlighterCore, type ThemedToken } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'

// Colours are the style sheet's, so that a change of theme colours nothing anew.
const theme = createCssVariablesTheme({ name: 'ink', variablePrefix: '--code-' })
const highlighter = createHighlighterCore({ themes: [theme], engine: createJavaScriptRegexEngine() })

/** By the ending of a file: each is fetched when it is first needed. */
const grammars = {
  tsx: () => import('shiki/langs/tsx.mjs'),
  vue: () => import('shiki/langs/vue.mjs'),
  svelte: () => import('shiki/langs/svelte.mjs'),
  html: () => import('shiki/langs/html.mjs'),
  ts: () => import('shiki/langs/ts.mjs'),
}

/** What can be coloured, by the ending of its file. */
export type Grammar = keyof typeof grammars

/** A piece of code and its colour, a variable of the style sheet. */
export type CodeToken = Pick<ThemedToken, 'content' | 'color' | 'offset'>

/** The lines of a file, cut into tokens. To be imported when needed: the highlighter is larger than the shell. */
export async function highlight(code: string, ending: Grammar): Promise<readonly CodeToken[][]> {
  const { loadLanguage, codeToTokensBase } = await highlighter
  await loadLanguage(grammars[ending])
  return codeToTokensBase(code, { lang: ending, theme: 'ink' })
}
