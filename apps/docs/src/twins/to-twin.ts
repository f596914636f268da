import { mapLinks } from '../links/map-links.ts'
import { resolveLink } from '../links/resolve-link.ts'
import type { Page } from '../pages/read-page.ts'
import { mapStates } from '../states/map-states.ts'

const words = {
  en: (label: string) => `Play “${label}” in the playground`,
  zh: (label: string) => `在 playground 中运行“${label}”`,
} as const

/** Of a page the Markdown that the site serves beside it: links lead to other twins, and to the repository. `base`: the site’s. */
export function toTwin({ text, path, language }: Page, base: string): string {
  const shown = mapStates(text, ({ name, label }) => {
    const look = language === 'zh' ? '?lang=zh' : ''
    return `[${words[language](label)}](${base}playground/#/${name}${look})`
  })
  const linked = mapLinks(shown, (href) => {
    const target = resolveLink(href, path)
    if (target.kind === 'page') return `${base}${target.path.slice(1)}${target.hash}`
    if (target.kind === 'repository') return target.url
    return target.kind === 'playground' ? `${base}playground/${target.hash}` : href
  })
  const pictured = linked.replaceAll(/(?<=\s(?:src|srcset)=")\.[^"]*/g, (href) => {
    const target = resolveLink(href, path)
    return target.kind === 'repository' ? target.url : href
  })
  return `${pictured.replaceAll(/^<!-- (?:sample: .*|not checked: .*) -->\n+/gm, '').trim()}\n`
}
