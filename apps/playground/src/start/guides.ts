import type { DocsPage } from '../scenarios/docs-page.ts'

/** Pages of the docs that a first look leads to. */
export const guides = [
  { name: 'servers', page: { en: 'apps/docs/en/servers/frameworks.md', zh: 'apps/docs/zh/servers/frameworks.md' } },
  { name: 'code', page: { en: 'apps/docs/en/servers/one-time-code.md', zh: 'apps/docs/zh/servers/one-time-code.md' } },
  {
    name: 'outage',
    page: {
      en: 'apps/docs/en/outage/how-an-outage-is-recognised.md',
      zh: 'apps/docs/zh/outage/how-an-outage-is-recognised.md',
    },
  },
  { name: 'watching', page: { en: 'apps/docs/en/outage/watching.md', zh: 'apps/docs/zh/outage/watching.md' } },
  { name: 'threats', page: { en: 'apps/docs/en/outage/threats.md', zh: 'apps/docs/zh/outage/threats.md' } },
] as const satisfies readonly { name: string; page: DocsPage }[]
