import type { TCaptchaResult } from '@tcaptcha/core'
import type { Language } from '../../words/language.ts'

/** What a form says below its button. */
export type Notice = 'welcome' | 'sent' | 'denied' | 'later' | 'again' | 'unsafe'

/** How far a visitor has come by the other way. */
export type OtherWayStep = 'offered' | 'sent' | 'limited' | 'wrong' | 'failed'

const en = {
  brand: 'Night Ferry',
  wait: 'One moment…',
  email: 'E-mail',
  password: 'Password',
  login: { title: 'Log in', submit: 'Log in' },
  register: { title: 'Register', name: 'Your name', submit: 'Create account' },
  sms: { title: 'Log in by phone', phone: 'Mobile number', send: 'Send code', code: 'Code', submit: 'Continue' },
  notices: {
    welcome: 'You are logged in.',
    sent: 'Sent. This demo sends no real SMS: enter any six digits.',
    denied: 'We could not be sure it was you. Try again, or have a code e-mailed to you.',
    later: 'We can’t be sure right now that it is you. Try again later, or have a code e-mailed to you.',
    again: 'You closed the challenge. Try again when you are ready.',
    unsafe: 'The password must not be your e-mail address.',
  } satisfies Record<Notice, string>,
  otherWay: {
    title: 'Another way in',
    ask: 'E-mail me a code',
    again: 'E-mail me another code',
    code: 'Code from the e-mail',
    submit: 'Continue',
    says: {
      offered: '',
      sent: 'A code is on its way to you. It is good for ten minutes.',
      limited: 'You have asked for too many codes. Use the newest one, or try again in an hour.',
      wrong: 'This code is not right, or no longer valid. Look at the newest e-mail, or ask for another code.',
      failed: 'That did not work. Check your e-mail address and your connection, then try again.',
    } satisfies Record<OtherWayStep, string>,
  },
}

/** Whether the form also offers another way in. */
export const isOfferedOtherWay = (notice: Notice | undefined): boolean => notice === 'denied' || notice === 'later'

/** What a form says where there is no ticket: nothing of a challenge that the visitor did not close. */
export const toNotice = ({ error, by }: TCaptchaResult): Notice | undefined => {
  if (error) return 'later'
  return by === 'visitor' ? 'again' : undefined
}

/** The texts of the forms, the same in every framework. */
export const formWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    brand: '夜航船',
    wait: '请稍候…',
    email: '邮箱',
    password: '密码',
    login: { title: '登录', submit: '登录' },
    register: { title: '注册', name: '姓名', submit: '创建账号' },
    sms: { title: '手机号登录', phone: '手机号', send: '获取验证码', code: '验证码', submit: '继续' },
    notices: {
      welcome: '登录成功。',
      sent: '已发送。演示中不会真的发短信，输入任意六位数字即可。',
      denied: '暂时无法确认是你本人。请重试，或改用邮箱验证码。',
      later: '暂时无法确认是你本人。请稍后再试，或改用邮箱验证码。',
      again: '验证已关闭，准备好后请再点一次。',
      unsafe: '密码不能与邮箱相同。',
    },
    otherWay: {
      title: '其他登录方式',
      ask: '发送邮箱验证码',
      again: '重新发送验证码',
      code: '邮件中的验证码',
      submit: '继续',
      says: {
        offered: '',
        sent: '验证码已发送，十分钟内有效。',
        limited: '获取验证码过于频繁。请使用最新的验证码，或一小时后再试。',
        wrong: '验证码不正确或已失效。请查看最新一封邮件，或重新发送。',
        failed: '操作未成功，请检查邮箱和网络后重试。',
      },
    },
  },
}
