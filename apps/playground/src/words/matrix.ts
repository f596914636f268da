import type { Language } from './language.ts'

const en = {
  title: 'Matrix',
  lead: 'Every state in every framework, really run: each in its own frame, with the simulator and the real verifier. A cell links to its state.',
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
  slow: 'Where the vendor takes 20 s or more, so does the state here. They wait in parallel; all of it takes a few minutes.',
}

/** What the matrix says. */
export const matrixWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    title: '矩阵',
    lead: '每个状态在每个框架中都真实运行一遍：各用独立的 iframe，背后是模拟器与真正的服务端校验。每格都链接到对应的状态。',
    caption: '本次访问中，各状态在各框架中的结果',
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
      [`${good} 项符合预期`, ...(bad ? [`${bad} 项不符合预期`] : []), ...(late ? [`${late} 项超时无结果`] : [])].join(
        '，',
      ),
    slow: '腾讯云需要 20 秒以上的状态，这里也要等那么久；它们会并行等待，全部完成约需几分钟。',
  },
}
