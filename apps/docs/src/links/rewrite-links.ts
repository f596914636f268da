import type { MarkdownRenderer } from 'vitepress'
import { relative } from 'node:path'
import { root } from '../pages/read-page.ts'
import { resolveLink } from './resolve-link.ts'

type Token = ReturnType<MarkdownRenderer['parse']>[number]

/** Pages link to files, as the repository's host shows them. On the site a page is an address, and any other file is the host's. */
export function rewriteLinks(md: MarkdownRenderer, base: string): void {
  md.core.ruler.push('repository-links', (state) => {
    const { realPath, path } = state.env as { realPath?: string; path: string }
    const file = relative(root, realPath ?? path).replaceAll('\\', '/')
    dropSwitch(state.tokens)
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'link_open') rewrite(token, file, base)
    }
  })
}

function rewrite(token: Token, file: string, base: string): void {
  const target = resolveLink(token.attrGet('href') ?? '', file)
  if (target.kind === 'page') token.attrSet('href', target.path + target.hash)
  if (target.kind === 'repository') token.attrSet('href', target.url)
  if (target.kind === 'playground') {
    // Another app: VitePress must not look for a page of its own, and adds no base where there is a target.
    token.attrSet('href', `${base}playground/${target.hash}`)
    token.attrSet('target', '_self')
  }
}

const switches = new Set(['中文', 'English'])

/** The link to the other language, which the site has in its bar, with the mark before it. */
function dropSwitch(tokens: Token[]): void {
  for (const token of tokens) {
    const children = token.children ?? []
    const at = children.findIndex(
      ({ type }, index) => type === 'link_open' && switches.has(children[index + 1]?.content ?? ''),
    )
    if (at < 0) continue
    children.splice(at, 3)
    const before = children[at - 1]
    if (before?.type === 'text') before.content = before.content.replace(/[\s·|]+$/, '')
  }
  const empty = tokens.findIndex(
    ({ type, children }, index) =>
      type === 'inline' && children?.length === 0 && tokens[index - 1]?.type === 'paragraph_open',
  )
  if (empty > 0) tokens.splice(empty - 1, 3)
}
