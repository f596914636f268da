import type { Language } from '../words/language.ts'

const en = {
  brand: 'Night Ferry',
  title: 'Welcome aboard',
  account: 'E-mail',
  password: 'Password',
  submit: 'Log in',
  loading: 'One moment…',
  opening: 'One moment…',
  open: 'Waiting for your check…',
  welcome: 'You are aboard.',
  denied: 'We could not be sure it was you. Try again, or ask for a code by e-mail.',
  later: 'We can’t check this right now. Please try again later.',
  again: 'You closed the check. Log in again when you are ready.',
  mistake: 'This page is set up wrongly. See the timeline.',
}

/** What the form says, whatever it is written in. */
export const formWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    brand: '夜航船',
    title: '欢迎登船',
    account: '邮箱',
    password: '密码',
    submit: '登录',
    loading: '请稍候…',
    opening: '请稍候…',
    open: '等待您完成验证…',
    welcome: '登录成功。',
    denied: '暂时无法确认是您本人。请重试，或改用邮箱验证码登录。',
    later: '暂时无法验证，请稍后再试。',
    again: '您关闭了验证。准备好后请重新登录。',
    mistake: '页面配置有误，请查看时间线。',
  },
}
