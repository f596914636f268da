import type { Language } from './site.ts'

/** A group of pages that stand together in the sidebar. */
export interface Section {
  readonly title: Readonly<Record<Language, string>>
  /** Their folder, and the only pages in it, in the order of the sidebar. */
  readonly folder: string
  readonly pages: readonly string[]
}

/** All pages but the first and the API's, which are generated, in the order in which a reader needs them. */
export const sections: readonly Section[] = [
  {
    title: { en: 'Start', zh: '快速开始' },
    folder: 'start',
    pages: [
      'index',
      'react',
      'vue',
      'svelte',
      'next',
      'nuxt',
      'sveltekit',
      'html',
      'vue2',
      'angular',
      'micro-frontends',
    ],
  },
  {
    title: { en: 'Your server', zh: '服务端' },
    folder: 'servers',
    pages: [
      'values',
      'express',
      'koa',
      'nest',
      'fastify',
      'hono',
      'egg',
      'next-actions',
      'frameworks',
      'other-back-ends',
      'one-time-code',
      'stores',
    ],
  },
  {
    title: { en: 'Outages', zh: '故障与容灾' },
    folder: 'outage',
    pages: ['disaster-recovery', 'disaster-tickets', 'watching', 'how-an-outage-is-recognised', 'threats'],
  },
  {
    title: { en: 'Guides', zh: '指南' },
    folder: 'guides',
    pages: [
      'html',
      'forms',
      'results',
      'options',
      'pages',
      'requests',
      'dialogs',
      'csp',
      'webviews',
      'testing',
      'privacy',
      'not-supported',
      'faq',
    ],
  },
  {
    title: { en: 'Migrate', zh: '迁移' },
    folder: 'migrate',
    pages: ['index', 'vendor-snippets', 'react-tencent-captcha', 'vue', 'geetest', 'yidun', 'aliyun'],
  },
  {
    title: { en: 'Reference', zh: '参考' },
    folder: 'reference',
    pages: ['error-codes', 'doctor'],
  },
]
