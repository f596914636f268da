import type { FirstState } from '../scenarios/first-states.ts'
import type { Language } from '../words/language.ts'

const en = {
  title: 'Tencent Cloud Captcha, with an outcome for every visitor',
  lead: (states: number) => [
    'tcaptcha connects Tencent Cloud Captcha to React, Vue, Svelte or plain HTML, and checks the tickets on your server.',
    'The visitor gets an outcome in bounded time, even when Tencent’s captcha is slow, broken or down; your server lets nobody in unverified unless it has confirmed an outage itself.',
    `Here you can play all ${states} states, good and bad, against a simulator: nothing is sent to Tencent.`,
  ],
  picture: 'A log-in makes three requests',
  pictureText:
    'The browser loads the script, the visitor solves the challenge, and your server has the ticket checked: let in. If the script or the challenge fails, the page goes on in time with a disaster ticket. If the ticket check gets no answer, the ticket stays unverified. In both cases your server decides: in an outage that it has confirmed itself, the visitor is let in unverified, up to a limit; otherwise the visitor is not let in and is offered another way.',
  steps: [
    { name: 'Script', who: 'browser asks Tencent', fails: ['blocked', 'or hangs'] },
    { name: 'Challenge', who: 'visitor solves it', fails: ['breaks', 'or hangs'] },
    { name: 'Ticket check', who: 'your server asks Tencent', fails: ['no', 'answer'] },
  ],
  between: ' ',
  letIn: 'Let in',
  ticket: { name: 'Disaster ticket', who: 'page goes on in time' },
  decides: 'Your server decides',
  cases: [
    { kind: 'degraded', when: 'It has confirmed an outage itself', result: 'let in unverified, up to a limit' },
    { kind: 'rejected', when: 'No outage', result: 'not let in, offered another way' },
  ],
  first: 'Start with these six',
  firstNote: 'Each opens with its demo form and plays by itself.',
  stories: {
    works: 'The normal case: the script loads, the visitor solves the challenge, your server verifies the ticket.',
    'entry-hang':
      'The script’s host accepts the request and never answers. After 8 s the page goes on with a disaster ticket, and your server decides.',
    blocked: 'An ad blocker stops the script for one visitor while Tencent is well: not let in, offered another way.',
    'outage-disaster':
      'Tencent is down, and your server has confirmed it: the same ticket lets the visitor in, up to a limit.',
    'outage-no-visit-token': 'In the same outage a bot makes up a ticket without ever opening your page: not let in.',
    'closes-with-null': 'The visitor closes the challenge. Nothing is broken and nothing is sent.',
  } satisfies Record<FirstState, string>,
  plays: 'Play',
  legend: 'What the marks mean',
  install: 'Install',
  frameworks: { html: 'Plain HTML', server: 'Your server', tests: 'Your tests' },
  more: 'Read on',
}

/** What the first page says. */
export const startWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    title: '接入腾讯云验证码，让每位访客都有结果',
    lead: (states) => [
      'tcaptcha 把腾讯云验证码接入 React、Vue、Svelte 或普通 HTML，并在你的服务端校验票据。',
      '即使腾讯云验证码变慢、出错或宕机，访客也能在限定时间内得到结果；除非你的服务端自己确认了故障，否则未经校验一律不放行。',
      `这里可以逐一运行全部 ${states} 个状态，由模拟器扮演腾讯云，不会向腾讯云发送任何请求。`,
    ],
    picture: '一次登录，三个请求',
    pictureText:
      '浏览器加载脚本，访客完成验证，你的服务端校验票据，然后放行。脚本或验证出错时，页面会在限定时间内改用容灾票据继续；票据校验没有应答时，票据就无法校验。两种情况都由你的服务端决定：自己确认了故障，就在额度内放行；没有故障，就不放行，并提供其他方式。',
    steps: [
      { name: '脚本', who: '浏览器请求腾讯云', fails: ['被拦截', '或无响应'] },
      { name: '验证', who: '访客完成验证', fails: ['出错', '或打不开'] },
      { name: '票据校验', who: '你的服务端请求腾讯云', fails: ['没有', '应答'] },
    ],
    between: '',
    letIn: '放行',
    ticket: { name: '容灾票据', who: '页面按时继续' },
    decides: '由你的服务端决定',
    cases: [
      { kind: 'degraded', when: '自己确认了故障', result: '未经校验放行，不超过额度' },
      { kind: 'rejected', when: '没有故障', result: '不放行，提供其他方式' },
    ],
    first: '先看这六个状态',
    firstNote: '点开即可看到演示表单，并自动演示。',
    stories: {
      works: '正常情况：脚本加载成功，访客完成验证，服务端校验通过。',
      'entry-hang': '脚本所在主机收到请求却始终不应答。8 秒后，页面改用容灾票据继续，由你的服务端决定。',
      blocked: '腾讯云正常，但某位访客的广告拦截插件挡住了脚本：不放行，提供其他方式。',
      'outage-disaster': '腾讯云宕机，你的服务端也已确认：同样的票据可在额度内放行。',
      'outage-no-visit-token': '同一场故障中，机器人没打开过页面就伪造了一张票据：不放行。',
      'closes-with-null': '访客自己关掉了验证。没有故障，也不发送任何内容。',
    },
    plays: '自动演示',
    legend: '图例',
    install: '安装',
    frameworks: { html: '普通 HTML', server: '服务端', tests: '测试' },
    more: '进一步了解',
  },
}
