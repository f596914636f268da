import type { Language } from './language.ts'

const en = {
  title: 'Matrix',
  lead: 'Every state in every framework, really run: each in a frame of its own, through the simulator and the verifier. A cell is a link to its state.',
  caption: 'How each state ended in each framework, in this visit',
  state: 'State',
  group: 'Group',
  all: 'All',
  run: (count: number) => `Run all ${count}`,
  stop: 'Stop',
  running: 'running',
  notRun: 'not run yet, expected:',
  legend: 'What the marks and words mean',
  legendCells:
    'In grey: how it has to end, not run yet. With a check mark: it ended like that. With a cross: it did not.',
  late: 'no outcome in time',
  met: { true: 'as expected:', false: 'not as expected:' },
  progress: (done: number, total: number) => `${done} of ${total} run`,
  summary: (good: number, bad: number, late: number) =>
    [
      `${good} as expected`,
      ...(bad ? [`${bad} not as expected`] : []),
      ...(late ? [`${late} without an outcome in time`] : []),
    ].join(', '),
  slow: 'States in which the vendor takes 20 s and more take as long here. They wait side by side; all of it takes some minutes.',
}

/** What the matrix says. */
export const matrixWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    title: '矩阵',
    lead: '每个状态 × 每个框架，逐一真实运行：各用独立的 iframe，经过模拟器与校验器。每格都链接到对应状态。',
    caption: '本次访问中，各状态在各框架的结果',
    state: '状态',
    group: '分组',
    all: '全部',
    run: (count) => `全部运行（${count}）`,
    stop: '停止',
    running: '运行中',
    notRun: '尚未运行，预期：',
    legend: '图例',
    legendCells: '灰色：预期结果，尚未运行。对勾：结果符合预期。叉：不符合预期。',
    late: '超时无结果',
    met: { true: '符合预期：', false: '不符合预期：' },
    progress: (done, total) => `已运行 ${done} / ${total}`,
    summary: (good, bad, late) =>
      [`${good} 项符合预期`, ...(bad ? [`${bad} 项不符合`] : []), ...(late ? [`${late} 项超时无结果`] : [])].join('，'),
    slow: '厂商需 20 秒以上的状态，在此同样耗时；它们并行等待，全部完成约需数分钟。',
  },
}
