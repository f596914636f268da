import type { Language } from '../../words/language.ts'

const en = {
  title: 'Mei’s mailbox',
  aside: 'not part of the site',
  empty: 'No new mail yet.',
  from: 'Night Ferry',
  use: 'Fill in the code',
}

/** What the visitor's mail program says. */
export const inboxWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    title: '访客的邮箱',
    aside: '不属于本站页面',
    empty: '暂无新邮件。',
    from: '夜航船',
    use: '填入验证码',
  },
}
