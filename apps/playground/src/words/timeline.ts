import type { Language } from './language.ts'

const en = { pending: 'pending', noAnswer: 'no answer', forbidden: 'forbidden by the page’s policy' }

/** What the timeline says of a request without an answer. */
export const timelineWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: { pending: '等待应答', noAnswer: '没有应答', forbidden: '被页面策略禁止' },
}
