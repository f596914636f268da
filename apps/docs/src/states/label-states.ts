import type { MarkdownRenderer } from 'vitepress'
import { mapStates } from './map-states.ts'

/** Gives the component its title: the link in the tag is for the repository's host, which has no such component. */
export function labelStates(md: MarkdownRenderer): void {
  md.core.ruler.push('label-states', ({ tokens }) => {
    for (const token of tokens.filter(({ type }) => type.startsWith('html_'))) {
      token.content = mapStates(token.content.trimEnd(), ({ name, framework, label }) => {
        const played = framework === undefined ? '' : ` framework="${framework}"`
        return `<PlaygroundState name="${name}"${played} label="${md.utils.escapeHtml(label)}" />`
      })
    }
  })
}
