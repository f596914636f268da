import type { MarkdownRenderer } from 'vitepress'

/** Shows `{{ … }}` in a text or in code as it is: no page has expressions, and Vue would take it for one. */
export function keepBraces(md: MarkdownRenderer): void {
  for (const name of ['text', 'code_inline'] as const) {
    const render = md.renderer.rules[name]
    if (!render) throw new Error(`The renderer has no rule for ${name}.`)
    md.renderer.rules[name] = (...given) => render(...given).replaceAll('{{', '&#123;&#123;')
  }
}
