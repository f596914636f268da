import { toGuide, type DocsPage } from '../docs-page.ts'

/** The pages that the advice of the page's side leads to. A test looks each heading up. */
export const docs = {
  whatYouGetBack: toGuide('results'),
  failures: toGuide('results', { en: 'when-something-fails', zh: '出错时' }),
  options: toGuide('options'),
  pages: toGuide('pages'),
  fetch: toGuide('requests'),
  csp: { en: 'apps/docs/en/guides/csp.md', zh: 'apps/docs/zh/guides/csp.md' },
  embed: { en: 'apps/docs/en/guides/dialogs.md', zh: 'apps/docs/zh/guides/dialogs.md' },
  oneTimeCode: {
    en: 'apps/docs/en/servers/one-time-code.md#in-the-login-page',
    zh: 'apps/docs/zh/servers/one-time-code.md#登录页面',
  },
  appIdCheck: {
    en: 'packages/server/README.md#forced-app-id-check',
    zh: 'packages/server/README.zh-CN.md#captchaappid-强制校验',
  },
  prefix: {
    en: 'packages/server/README.md#why-a-prefix-is-not-enough',
    zh: 'packages/server/README.zh-CN.md#为什么只看前缀不行',
  },
  severalApps: { en: 'packages/server/README.md#several-apps', zh: 'packages/server/README.zh-CN.md#多个应用' },
  reasons: { en: 'packages/server/README.md#reasons', zh: 'packages/server/README.zh-CN.md#原因' },
} as const satisfies Record<string, DocsPage>
