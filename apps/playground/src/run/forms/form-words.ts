import type { Language } from '../../words/language.ts'

/** What a form says below its button. */
export type Notice = 'welcome' | 'sent' | 'denied' | 'later' | 'again' | 'unsafe'

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
    denied: 'We could not be sure it was you. Try again, or ask for a code by e-mail.',
    later: 'We can’t check this right now. Please try again later.',
    again: 'You closed the challenge. Try again when you are ready.',
    unsafe: 'The password must not be your e-mail address.',
  } satisfies Record<Notice, string>,
}

/** What the forms say, whatever they are written in. */
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
      later: '暂时无法验证，请稍后再试。',
      again: '验证已关闭，准备好后请再点一次。',
      unsafe: '密码不能与邮箱相同。',
    },
  },
}
