import type { Language } from '../words/language.ts'

const en = {
  title: 'Hand-written integration vs tcaptcha',
  intro:
    'The same form, the same fault, the same server. One page follows the vendor’s disaster recovery guide: one script tag with an onerror handler, one button. The other one uses @tcaptcha/react, and offers a code by e-mail to anyone who is not let in.',
  faults: 'Faults of the script',
  play: 'Play both',
  fresh: 'Reload demo',
  byHand: 'By hand',
  ours: 'tcaptcha',
  idle: 'Press Play both, or log in yourself on each page.',
  waiting: 'The visitor is waiting',
  lost: 'The click did nothing, and nobody was told',
  stuck: 'No outcome, however long the visitor waits',
  in: 'Logged in',
  refused: 'Not let in, and offered no other way',
  denied: 'We could not be sure it was you. Try again.',
  seeIn: 'See it in States',
  byCode: 'the visitor gets in by a code',
  inOutage: 'in an outage this ticket lets them in',
  over: 'Ended without a ticket; the page knows why',
  console: 'in the console',
  source: 'What each page contains',
}

/** What this page says. */
export const byHandWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    title: '手工接入对比',
    intro:
      '同样的表单、同样的故障、同样的服务端。一个页面按腾讯云的容灾文档手工接入：一个带 onerror 的脚本标签，一个按钮；另一个使用 @tcaptcha/react，并为未放行的访客提供邮箱验证码。',
    faults: '脚本故障',
    play: '同时运行',
    fresh: '重新加载',
    byHand: '手工接入',
    ours: 'tcaptcha',
    idle: '点击“同时运行”，或在两边自行登录。',
    waiting: '访客在等待',
    lost: '点击没有反应，也没有任何提示',
    stuck: '没有结果，等多久都不会有',
    in: '登录成功',
    refused: '未放行，也没有二次验证',
    denied: '暂时无法确认是你本人，请重试。',
    seeIn: '在“状态”页查看',
    byCode: '访客凭邮箱验证码登录',
    inOutage: '故障期间，同一张票据可放行',
    over: '已结束，没有票据，页面知道原因',
    console: '控制台',
    source: '两个页面各自的代码',
  },
}
