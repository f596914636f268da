import type { DefaultTheme, LocaleSpecificConfig } from 'vitepress'
import { createSidebar } from './sidebar.ts'
import { repository } from './site.ts'

type Locale = LocaleSpecificConfig<DefaultTheme.Config> & { label: string }

const editPattern = `${repository}/edit/main/apps/docs/:path`
/** As text: `npm run docs` would fetch an icon from the network. */
const host: DefaultTheme.NavItemWithLink = { text: 'GitHub', link: repository, noIcon: true }

/** The English site, at the base. */
export const english = (): Locale => ({
  label: 'English',
  lang: 'en',
  description: 'Tencent Cloud Captcha that still works when its script hangs, for the browser and the server.',
  themeConfig: {
    nav: [
      { text: 'Start', link: '/start/', activeMatch: '^/start/' },
      { text: 'Reference', link: '/reference/error-codes', activeMatch: '^/reference/' },
      { text: 'Playground', link: '/playground/', target: '_self' },
      host,
    ],
    sidebar: createSidebar('en'),
    editLink: { pattern: editPattern, text: 'Edit this page' },
    footer: { message: 'MIT License. Not a product of Tencent Cloud.' },
    outline: { level: [2, 3], label: 'On this page' },
    externalLinkIcon: true,
  },
})

/** The Chinese site, at `zh/`. */
export const chinese = (): Locale => ({
  label: '中文',
  lang: 'zh-CN',
  description: '腾讯云验证码的前端与服务端接入：脚本加载失败或一直没有响应时，访客也能登录。',
  themeConfig: {
    nav: [
      { text: '快速开始', link: '/zh/start/', activeMatch: '^/zh/start/' },
      { text: '参考', link: '/zh/reference/error-codes', activeMatch: '^/zh/reference/' },
      { text: 'Playground', link: '/playground/#/?lang=zh', target: '_self' },
      host,
    ],
    sidebar: createSidebar('zh'),
    editLink: { pattern: editPattern, text: '编辑本页' },
    footer: { message: 'MIT 许可证。本项目不是腾讯云的产品。' },
    outline: { level: [2, 3], label: '本页目录' },
    docFooter: { prev: '上一页', next: '下一页' },
    darkModeSwitchLabel: '外观',
    lightModeSwitchTitle: '切换为浅色',
    darkModeSwitchTitle: '切换为深色',
    sidebarMenuLabel: '目录',
    returnToTopLabel: '回到顶部',
    langMenuLabel: '切换语言',
    skipToContentLabel: '跳到正文',
    externalLinkIcon: true,
  },
})
