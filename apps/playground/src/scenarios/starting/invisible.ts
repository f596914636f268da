import { play, solved, text, vendorError } from '../define.ts'
import { advise, letIn, offerAnotherWay } from '../page-advice/advise.ts'
import { thenCode, thenIn } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'

/** Nothing is drawn: the vendor decides by itself. */
export const invisibleScenarios: readonly PlaygroundScenario[] = [
  play(
    'solved-without-ui',
    text('Solved with no challenge', '无需操作即通过'),
    text('A trusted visitor gets a ticket at once.', '可信的访客直接得到票据。'),
    solved,
    {
      advice: advise(letIn, thenIn('No challenge at all.', '没有弹出验证。'), {
        youDo: text(
          'Nothing: don’t wait for the event `open`, which never comes here. The ticket is verified like any other.',
          '无需处理：不要等待 `open` 事件，这里不会有。票据照常由服务端校验。',
        ),
      }),
      synonyms: 'trusted silent no popup 免验证 静默 可信',
    },
  ),
  play(
    'invisible',
    text('Invisible mode', '无感模式'),
    text('A ticket, and nothing is ever drawn.', '得到票据，页面上什么都不显示。'),
    solved,
    {
      advice: advise(letIn, thenIn('No challenge at all.', '没有弹出验证。'), {
        youDo: text(
          'Nothing in the page: the mode is set in the console. A malicious visitor gets a ticket, too, and your server refuses it as `risky`.',
          '页面无需处理：模式在控制台设置。恶意访客也会得到票据，由服务端以 `risky` 拒绝。',
        ),
      }),
      synonyms: 'silent passive background 无感验证 静默 后台',
    },
  ),
  play(
    'invisible-fails',
    text('Invisible check fails', '无感验证失败'),
    text('The vendor answers 1085, with a disaster ticket.', '腾讯云返回 1085 和容灾票据。'),
    vendorError(1085),
    {
      advice: advise(offerAnotherWay, thenCode('No challenge, and no wait.', '没有弹出验证，也无需等待。')),
      synonyms: '1085 silent passive 无感 超时',
    },
  ),
]
