import { define, play, solved, text } from '../define.ts'
import { advise, letIn, stayReady } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { thenIn } from '../page-advice/sees.ts'
import type { Expected, PlaygroundScenario } from '../scenario.ts'

/** Nobody solved it, and nothing is broken. */
export const closed: Expected = { kind: 'closed', by: 'visitor' }

const closes = text(
  'They close the challenge. The form says that the check was closed, and everything typed is still there.',
  '访客关闭验证。表单提示验证已关闭，已填的内容都在。',
)

/** The challenge is there and works; the visitor solves it or closes it. */
export const closingScenarios: readonly PlaygroundScenario[] = [
  define(
    'embedded',
    text('Embedded', '嵌入式'),
    text(
      'No popup: the challenge is drawn in the form, in the container that it gives.',
      '不弹窗：验证显示在表单提供的容器中。',
    ),
    solved,
    {
      options: { vendor: { type: 'embed' } },
      visitor: 'solves',
      advice: advise(
        letIn,
        thenIn('The challenge inside the form, above the button.', '验证显示在表单里，按钮上方。'),
        {
          youDo: text(
            'Give it an element of 300 × 230 px: the way to go inside a modal dialog, where a popup is out of reach.',
            '给它一个 300 × 230 像素的容器。在模态对话框里应该这样做，因为弹窗会被挡在外面。',
          ),
          remedy: 'embedded',
          docs: docs.embed,
        },
      ),
      synonyms: 'embed inline no popup modal dialog 内嵌 对话框 弹窗 模态框',
    },
  ),
  play(
    'closes-with-null',
    text('Visitor closes it', '访客关闭验证'),
    text('Nobody solved it and nothing is broken: no ticket, no alarm.', '没有通过，也没有故障：没有票据，也不告警。'),
    closed,
    { visitor: 'closes', advice: advise(stayReady, closes), synonyms: 'cancel abort dismiss ret 2 取消 放弃' },
  ),
  play(
    'closes-with-empty',
    text('Closed, empty ticket', '关闭（空票据）'),
    text('The callback’s ticket is an empty string.', '回调中的 ticket 为空字符串。'),
    closed,
    { visitor: 'closes', advice: advise(stayReady, closes), synonyms: 'cancel empty string 取消 空字符串' },
  ),
  play(
    'closes-with-back',
    text('Closed, ret 1', '关闭（ret 1）'),
    text('Scripts until 2020 said it with `ret: 1`.', '2020 年以前的脚本用 `ret: 1` 表示关闭。'),
    closed,
    { visitor: 'closes', advice: advise(stayReady, closes), synonyms: 'cancel ret 1 legacy 取消 旧版' },
  ),
]
