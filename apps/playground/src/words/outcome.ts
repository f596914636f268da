import type { Language } from './language.ts'

const en = {
  outageOn: 'Tencent’s API is down for this run, and the server knows it.',
  outageOff: 'Back to a healthy day',
}

/** What became of the visitor, and in which circumstances. */
export const outcomeWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    outageOn: '本次运行中，腾讯云的接口处于故障，服务端已经确认。',
    outageOff: '回到平常状态',
  },
}
