import type { ExpectedVerdict } from '../backend-client/ticket-check.ts'
import type { Language } from './language.ts'

const en = {
  title: 'What to do about it',
  visitorSees: 'The visitor sees',
  youDo: 'You do',
  alert: 'Alert',
  when: { no: 'No', 'if-frequent': 'If it happens often', 'at-once': 'At once' },
  inOutage: 'The same ticket in an outage',
  playIt: 'Play it',
  playing: 'That is what you see here.',
  now: 'Now, in the outage',
  becomes: {
    verified: 'Let in.',
    degraded:
      'Let in, unverified. The form says only that the login worked; the ticket counts once, against your budgets.',
    rejected: 'Not let in: in an outage your server refuses this ticket, too. The form offers a code by e-mail.',
    unavailable:
      'Not let in: nobody can check the ticket, and budgets or store don’t let it pass unverified. The form offers a code by e-mail.',
    misconfigured: 'Not let in: something is wrong with your setup, outage or not. The form offers a code by e-mail.',
  } satisfies Record<ExpectedVerdict['kind'], string>,
  alertNow: 'The event `outage`, with the alert `TcaptchaOutage` for as long as it lasts.',
  healthyDay: 'On a healthy day',
  noTicket: 'Nothing is sent, so an outage changes nothing.',
  isInOutage: 'This state plays an outage already.',
  docs: 'Read on',
  sides: { page: 'In the page', server: 'At the server' },
}

/** What the box says around a state's advice. */
export const adviceWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    title: '如何应对',
    visitorSees: '访客看到',
    youDo: '你要做的',
    alert: '告警',
    when: { no: '不需要', 'if-frequent': '频繁出现时', 'at-once': '立即' },
    inOutage: '同一张票据，故障期间',
    playIt: '演示',
    playing: '当前演示的就是这种情况。',
    now: '当前（故障期间）',
    becomes: {
      verified: '已放行。',
      degraded: '已放行，但未经校验：表单只提示登录成功；票据只能用一次，并计入额度。',
      rejected: '未放行：故障期间，服务端同样拒绝这张票据。表单提供邮箱验证码。',
      unavailable: '未放行：票据无法校验，额度或存储也不允许放行。表单提供邮箱验证码。',
      misconfigured: '未放行：是你的配置有误，与故障无关。表单提供邮箱验证码。',
    },
    alertNow: '`outage` 事件；告警 `TcaptchaOutage`，持续到故障结束。',
    healthyDay: '平常状态下',
    noTicket: '没有提交票据，故障期间也一样。',
    isInOutage: '该状态演示的就是故障期间。',
    docs: '延伸阅读',
    sides: { page: '页面', server: '服务端' },
  },
}
