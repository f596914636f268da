import type { DocsPage } from '../scenarios/docs-page.ts'

/** Pages of the docs that a first look leads to. */
export const guides = [
  { name: 'servers', page: { en: 'docs/servers.md', zh: 'docs/servers.zh-CN.md' } },
  { name: 'code', page: { en: 'docs/one-time-code.md', zh: 'docs/one-time-code.zh-CN.md' } },
  { name: 'outage', page: { en: 'docs/how-an-outage-is-recognised.md' } },
  { name: 'watching', page: { en: 'docs/watching.md', zh: 'docs/watching.zh-CN.md' } },
  { name: 'threats', page: { en: 'docs/threats.md' } },
] as const satisfies readonly { name: string; page: DocsPage }[]
