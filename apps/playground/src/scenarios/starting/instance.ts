import { play, solved, text } from '../define.ts'
import { advise, instanceReplaced, offerAnotherWay, onRefusal } from '../page-advice/advise.ts'
import { join, thenCode, thenIn } from '../page-advice/sees.ts'
import type { Expected, PlaygroundScenario } from '../scenario.ts'

const threw: Expected = { kind: 'disaster', code: 'vendor-threw', errorCode: 1005 }

/** The vendor is broken and says nothing: our own time limit ends it. */
export const neverOpened: Expected = { kind: 'disaster', code: 'open-timeout', errorCode: 1002 }

const noticesNothing = thenIn('The usual challenge.', '照常弹出验证。')
const optionsFirst = text(
  'Look at what you pass in `vendor` first: a wrong option throws here, too. `result.error.cause` is the exception.',
  '先检查 `vendor` 里传的选项：选项有误也会在此抛错，异常见 `result.error.cause`。',
)

/** The script is there. Does it make an instance that shows something? */
export const instanceScenarios: readonly PlaygroundScenario[] = [
  play(
    'constructor-throws',
    text('Constructor throws', '构造函数抛错'),
    text(
      'It throws each time. We try one new instance, then the visitor gets a disaster ticket.',
      '每次都抛错。换一个新实例重试后，访客得到容灾票据。',
    ),
    threw,
    {
      advice: advise(offerAnotherWay, thenCode('No challenge, and no wait.', '没有弹出验证，也无需等待。'), {
        youDo: join(optionsFirst, onRefusal),
      }),
      synonyms: 'exception new TencentCaptcha init vendor-threw 初始化 异常',
    },
  ),
  play(
    'constructor-throws-once',
    text('Constructor throws once', '构造函数抛错一次'),
    text('The second instance works. The visitor notices nothing.', '第二个实例正常，访客毫无察觉。'),
    solved,
    {
      visitor: 'solves',
      advice: advise(instanceReplaced, noticesNothing),
      synonyms: 'exception retry 异常 重试',
    },
  ),
  play(
    'show-throws',
    text('show() throws', 'show() 抛错'),
    text('It throws each time, on a new instance, too.', '每次都抛错，换新实例也一样。'),
    threw,
    {
      advice: advise(offerAnotherWay, thenCode('No challenge, and no wait.', '没有弹出验证，也无需等待。'), {
        youDo: join(optionsFirst, onRefusal),
      }),
      synonyms: 'exception popup vendor-threw 弹窗 异常',
    },
  ),
  play(
    'show-throws-once',
    text('show() throws once', 'show() 抛错一次'),
    text('A new instance cures it.', '换一个新实例即恢复。'),
    solved,
    {
      visitor: 'solves',
      advice: advise(instanceReplaced, noticesNothing),
      synonyms: 'exception retry popup 弹窗 重试',
    },
  ),
  play(
    'show-does-nothing',
    text('show() does nothing', 'show() 没有反应'),
    text(
      'Nothing appears and nothing is called back. We stop waiting after `openTimeout`.',
      '既不显示也不回调。我们等满 `openTimeout` 就结束。',
    ),
    neverOpened,
    {
      seconds: 25,
      advice: advise(
        offerAnotherWay,
        thenCode(
          '“One moment…” for 25 s, the default of `openTimeout`.',
          '“请稍候…”25 秒，即 `openTimeout` 的默认值。',
        ),
        {
          youDo: join(
            text(
              'Keep the default: a shorter `openTimeout` refuses people on slow networks.',
              '保留默认值：`openTimeout` 太短，会误伤网络慢的访客。',
            ),
            onRefusal,
          ),
        },
      ),
      synonyms: 'click nothing happens no popup dead button 点击没反应 点了没反应 验证码打不开 不弹出 没有弹窗',
    },
  ),
]
