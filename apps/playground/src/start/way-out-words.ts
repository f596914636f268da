import type { Language } from '../words/language.ts'

const en = {
  label: 'Elsewhere',
  docs: 'Docs',
  npm: 'npm',
  repository: 'Repository',
  guides: {
    servers: 'Your server, in your framework',
    outage: 'How an outage is recognised',
    code: 'Another way in: a one-time code',
    watching: 'Metrics and alerts',
    threats: 'Threats',
  },
}

/** The links that lead out of the playground. */
export const wayOutWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    label: '站外链接',
    docs: '文档',
    npm: 'npm',
    repository: '代码仓库',
    guides: {
      servers: '在你的服务端框架中接入',
      outage: '如何判断发生了故障',
      code: '其他登录方式：一次性验证码',
      watching: '指标与告警',
      threats: '威胁模型',
    },
  },
}
