import type { Language } from '../words/language.ts'

const en = {
  title: 'Wired by hand, and ours',
  intro:
    'The same form, the same fault, the same server. At the left the page follows the specification: one script tag with an onerror handler, one button. At the right it uses @tcaptcha/react.',
  faults: 'Faults of the script',
  play: 'Play both',
  fresh: 'Fresh frames',
  byHand: 'By hand',
  ours: 'tcaptcha',
  idle: 'Press Play, or log in yourself on both.',
  waiting: 'The visitor waits',
  lost: 'The press is lost, and nothing says so',
  stuck: 'No outcome, and none will come',
  in: 'Logged in',
  refused: 'The server said no',
  over: 'Told, without a ticket',
  console: 'in the console',
  source: 'What each page contains',
}

/** What this page says. */
export const byHandWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    title: '手工接入与 tcaptcha',
    intro:
      '同样的表单、同样的故障、同样的服务端。左边按容灾文档接入：一个带 onerror 的脚本标签、一个按钮；右边使用 @tcaptcha/react。',
    faults: '脚本故障',
    play: '同时播放',
    fresh: '重新加载',
    byHand: '手工接入',
    ours: 'tcaptcha',
    idle: '点击播放，或在两边自行登录。',
    waiting: '访客在等待',
    lost: '点击丢失，也没有任何提示',
    stuck: '没有结果，也不会有结果',
    in: '登录成功',
    refused: '服务端拒绝',
    over: '已告知访客，没有票据',
    console: '控制台',
    source: '两个页面各自的代码',
  },
}
