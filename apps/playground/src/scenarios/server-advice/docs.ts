import { toGuide, type DocsPage } from '../docs-page.ts'

const readme = (en: string, zh: string): DocsPage => ({
  en: `packages/server/README.md#${en}`,
  zh: `packages/server/README.zh-CN.md#${zh}`,
})

const recognised = (en: string, zh: string): DocsPage => ({
  en: `apps/docs/en/outage/how-an-outage-is-recognised.md#${en}`,
  zh: `apps/docs/zh/outage/how-an-outage-is-recognised.md#${zh}`,
})

/** The pages that the server's states link to. */
export const docs = {
  prefix: readme('why-a-prefix-is-not-enough', '为什么只看前缀不行'),
  decide: readme('four-things-you-must-decide', '你必须决定的四件事'),
  framework: readme('in-your-framework', '在你的框架中'),
  address: readme('the-visitors-address', '访客的-ip'),
  guard: readme('for-anything-that-speaks-request', '任何使用-request-的框架'),
  lockedOut: readme('when-you-are-locked-out', '被自己锁在门外时'),
  events: readme('watching-it', '监控'),
  apps: readme('several-apps', '多个应用'),
  options: readme('options', '选项'),
  stores: readme('stores', '存储'),
  reasons: readme('reasons', '原因'),
  alerts: {
    en: 'apps/docs/en/outage/watching.md#dashboard-and-alerts',
    zh: 'apps/docs/zh/outage/watching.md#看板与告警规则',
  },
  code: {
    en: 'apps/docs/en/servers/one-time-code.md#in-the-login-page',
    zh: 'apps/docs/zh/servers/one-time-code.md#登录页面',
  },
  withoutAccount: {
    en: 'README.md#try-it-without-an-account',
    zh: 'README.zh-CN.md#没有账号也能试',
  },
  requests: toGuide('requests'),
  results: toGuide('results'),
  apiDown: recognised('the-api', '接口'),
  ownNetwork: recognised('our-own-network', '自身网络'),
  scriptHosts: recognised('the-scripts-hosts', '脚本域名'),
  end: recognised('the-end', '故障的结束'),
} as const satisfies Record<string, DocsPage>
