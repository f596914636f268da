import { play, solved, text } from '../define.ts'
import { advise, instanceReplaced, letIn } from '../page-advice/advise.ts'
import { thenIn } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'

/** Something goes wrong while the visitor solves it, and they get through all the same. */
export const survivingScenarios: readonly PlaygroundScenario[] = [
  play(
    'session-expires',
    text('Session expires', '会话过期'),
    text('The challenge reopens by itself, within the same attempt.', '验证自行重新打开，仍属同一次尝试。'),
    solved,
    {
      visitor: 'solves',
      advice: advise(letIn, thenIn('Another picture, after they took long.', '拖得太久，换了一张图。')),
      synonyms: 'timeout idle expired reopen 超时 过期 重新打开',
    },
  ),
  play(
    'stray-1006',
    text('1006 while the visitor solves', '验证过程中出现 1006'),
    text(
      'A leftover vendor timer closes the challenge after 20 s; we open a new one.',
      '腾讯云遗留的定时器在 20 秒后关闭验证；我们会打开新的。',
    ),
    solved,
    {
      visitor: 'solves',
      advice: advise(
        instanceReplaced,
        thenIn('If it takes them more than 20 s, the picture changes once.', '20 秒内没有完成时，图片会换一次。'),
      ),
      synonyms: 'stray timer disappears closes itself popup gone 突然消失 自动关闭 定时器',
    },
  ),
  play(
    'destroy-throws',
    text('destroy() throws', 'destroy() 抛错'),
    text('Errors thrown by destroy() are ignored.', 'destroy() 抛出的错误会被忽略。'),
    solved,
    {
      visitor: 'solves',
      advice: advise(letIn, thenIn('The usual challenge.', '照常弹出验证。')),
      synonyms: 'cleanup unmount exception 清理 卸载 异常',
    },
  ),
]
