import type { Form } from '../forms.ts'
import type { Language } from './language.ts'

const en = {
  begin: {
    login: 'Log in',
    register: 'Create the account',
    sms: 'Send the code',
  } satisfies Record<Form, string>,
  solves: (begin: string) => `${begin}, then solve the challenge.`,
  refreshes: (begin: string) => `${begin}, then ask for another picture.`,
  closes: (begin: string) => `${begin}, then close the challenge.`,
  'answers-and-closes': (begin: string) => `${begin}, answer, then close the challenge.`,
  'leaves-early': (begin: string) => `${begin}, then press reset() at once.`,
  'goes-to-another': (begin: string) => `${begin}, then subscribe to the newsletter instead.`,
  'goes-to-next-page': (begin: string) => `${begin}, then go to the next page while the challenge is open.`,
  leaves: (begin: string) => `${begin}, then press reset() while the challenge is open.`,
  waits: (begin: string) => `${begin}, and watch.`,
}

/** What to do on the canvas, by what its form is for and what the state's visitor does. */
export const visitorWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    begin: { login: '点击登录', register: '创建账号', sms: '获取验证码' },
    solves: (begin) => `${begin}，然后完成验证。`,
    refreshes: (begin) => `${begin}，然后换一张图。`,
    closes: (begin) => `${begin}，然后关闭验证。`,
    'answers-and-closes': (begin) => `${begin}，作答后关闭验证。`,
    'leaves-early': (begin) => `${begin}，然后立刻点击 reset()。`,
    'goes-to-another': (begin) => `${begin}，然后转去订阅邮件。`,
    'goes-to-next-page': (begin) => `${begin}，并在验证打开时前往下一页。`,
    leaves: (begin) => `${begin}，并在验证打开时点击 reset()。`,
    waits: (begin) => `${begin}，然后观察。`,
  },
}
