import type { DefaultTheme } from 'vitepress'

/** What of a page goes into the index: its prose, and the words of its `search:` list. Code would drown both. */
export const renderForSearch: NonNullable<DefaultTheme.LocalSearchOptions['_render']> = (source, env, md) => {
  const html = md.render(withoutCode(source).replaceAll(/^#{4,} .*$/gm, isApi(source) ? '' : '$&'), env)
  const { search, generated } = env.frontmatter ?? {}
  if (search === false) return ''
  // Of the API only names: its sentences are those of the guides.
  if (generated === 'api') return html.replaceAll(/<(p|ul|ol|table|blockquote)\b.*?<\/\1>/gs, '')
  const words: readonly unknown[] = Array.isArray(search) ? search : []
  return words.length > 0 ? html.replace('</h1>', `</h1><p>${words.join(' · ')}</p>`) : html
}

const withoutCode = (source: string) => source.replaceAll(/^( *)(```+)[^\n]*\n.*?^\1\2 *$/gms, '')
const isApi = (source: string) => source.startsWith('---\ngenerated: api\n')
