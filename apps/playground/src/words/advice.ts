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
    noTicket: '没有提交票据，故障期间也一样。',
    isInOutage: '该状态演示的就是故障期间。',
    docs: '延伸阅读',
    sides: { page: '页面', server: '服务端' },
  },
}
