import type { Layout } from './drawing.tsx'

/** One request beside the other. */
export const wide: Layout = {
  name: 'wide',
  size: [880, 270],
  steps: [
    [0, 0, 216, 66],
    [256, 0, 216, 66],
    [512, 0, 228, 66],
  ],
  letIn: [780, 0, 100, 66],
  ticket: [0, 146, 472, 60],
  decides: [512, 146, 368, 124],
  ways: ['M218 33H254', 'M474 33H510', 'M742 33H778'],
  failing: [{ d: 'M108 68V144' }, { d: 'M364 68V144' }, { d: 'M626 68V144' }, { d: 'M474 176H510' }],
  labels: [{ at: [120, 110] }, { at: [376, 110] }, { at: [638, 110] }],
}

/** One request below the other, for a phone. */
export const narrow: Layout = {
  name: 'narrow',
  size: [328, 516],
  steps: [
    [0, 0, 184, 66],
    [0, 96, 184, 66],
    [0, 192, 184, 66],
  ],
  letIn: [0, 300, 92, 60],
  ticket: [164, 300, 164, 60],
  decides: [0, 392, 328, 124],
  ways: ['M92 68V94', 'M92 164V190', 'M46 260V298'],
  failing: [{ d: 'M186 33H244V298' }, { d: 'M186 129H244', open: true }, { d: 'M130 260V390' }, { d: 'M244 362V390' }],
  labels: [{ at: [252, 62], isSplit: true }, { at: [252, 158], isSplit: true }, { at: [140, 282] }],
}
