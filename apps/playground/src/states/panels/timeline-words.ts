import type { Language } from '../../words/language.ts'

const en = { pending: 'pending', forbidden: 'forbidden by the page’s policy' }

/** What the timeline says of a request that has no answer yet, or was never sent. */
export const timelineWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: { pending: '等待应答', forbidden: '被页面策略禁止' },
}
