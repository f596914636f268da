import { define, play, rateLimited, solved, text, vendorError } from './define.ts'
import type { Expected, PlaygroundScenario } from './scenario.ts'

const closed: Expected = { kind: 'closed', by: 'visitor' }

/** The second request, second half: the visitor sees the challenge. Can it be solved? */
export const solvingScenarios: readonly PlaygroundScenario[] = [
  define(
    'embedded',
    text('Embedded', '嵌入式'),
    text(
      'No popup: the challenge is drawn in the form, in the container that it gives.',
      '不弹窗：验证码绘制在表单给出的容器中。',
    ),
    solved,
    { options: { vendor: { type: 'embed' } }, visitor: 'solves' },
  ),
  play(
    'closes-with-null',
    text('Visitor closes it', '访客关闭'),
    text('Nobody solved it and nothing is broken: no ticket, no alarm.', '未通过也没有故障：没有票据，也不告警。'),
    closed,
    { visitor: 'closes' },
  ),
  play(
    'closes-with-empty',
    text('Closed, empty ticket', '关闭（空票据）'),
    text('The callback’s ticket is an empty string.', '回调中的 ticket 为空字符串。'),
    closed,
    { visitor: 'closes' },
  ),
  play(
    'closes-with-back',
    text('Closed, ret 1', '关闭（ret 1）'),
    text('The word that scripts until 2020 had for it.', '2020 年以前的脚本如此表示关闭。'),
    closed,
    { visitor: 'closes' },
  ),
  play(
    'refresh-fails',
    text('No other picture', '无法换图'),
    text('Another picture is asked for three times in vain: 1012.', '换图请求连续三次失败：1012。'),
    vendorError(1012),
    { visitor: 'refreshes' },
  ),
  play(
    'refresh-rate-limited',
    text('Another picture too often', '换图过于频繁'),
    text('1014, no ticket.', '1014，不给票据。'),
    rateLimited,
    { visitor: 'refreshes' },
  ),
  play(
    'verify-fails',
    text('Answer cannot be sent', '答案无法提交'),
    text('Three network errors in a row: 1013.', '连续三次网络错误：1013。'),
    vendorError(1013),
    { visitor: 'solves' },
  ),
  play(
    'verify-rate-limited',
    text('Answers too often', '提交过于频繁'),
    text('1014, no ticket.', '1014，不给票据。'),
    rateLimited,
    { visitor: 'solves' },
  ),
  play(
    'verify-hang',
    text('Answer is never judged', '答案迟迟没有结果'),
    text('The visitor can still close it.', '访客仍然可以关闭。'),
    closed,
    { visitor: 'answers-and-closes' },
  ),
  play(
    'verify-rejects',
    text('No answer is right', '总是不通过'),
    text('The visitor tries, gives up and closes it.', '访客尝试后放弃并关闭。'),
    closed,
    { visitor: 'answers-and-closes' },
  ),
  play(
    'session-expires',
    text('Session expires', '会话过期'),
    text('The challenge reopens by itself, inside the same attempt.', '验证码自行重新打开，仍属同一次尝试。'),
    solved,
    { visitor: 'solves' },
  ),
  play(
    'stray-1006',
    text('1006 in the visitor’s face', '解题途中的 1006'),
    text(
      'A forgotten timer of the vendor tears the challenge down after 20 s. Whoever is slower gets a fresh one.',
      '厂商遗忘的定时器会在 20 秒后关闭弹窗；来不及的访客会得到新的验证码。',
    ),
    solved,
    { visitor: 'solves' },
  ),
  play(
    'destroy-throws',
    text('destroy() throws', 'destroy() 抛错'),
    text('What it thinks of going helps nobody.', '清理时抛错，不影响结果。'),
    solved,
    { visitor: 'solves' },
  ),
]
