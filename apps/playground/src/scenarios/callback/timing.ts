import { play, solved, text } from '../define.ts'
import { advise, letIn, offerAnotherWay, onRefusal } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { join, thenCode, thenIn } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'
import { senseless } from './results.ts'

const asEver = thenIn('The usual challenge.', '照常弹出验证。')

/** When the vendor calls back, and how often. */
export const timingScenarios: readonly PlaygroundScenario[] = [
  play(
    'calls-back-twice',
    text('Calls back twice', '回调两次'),
    text('The second call is ignored. The login runs once.', '第二次回调会被忽略，只登录一次。'),
    solved,
    {
      visitor: 'solves',
      advice: advise(letIn, asEver),
      synonyms: 'double duplicate callback submit twice 重复 两次 重复提交',
    },
  ),
  play(
    'never-calls-back',
    text('Never calls back', '始终不回调'),
    text(
      'The solved popup goes away and no callback comes. We see that it is gone, and the visitor gets a disaster ticket.',
      '通过后弹窗消失，却没有回调。我们发现弹窗已经不在，访客得到容灾票据。',
    ),
    senseless,
    {
      visitor: 'solves',
      advice: advise(
        offerAnotherWay,
        thenCode('They solve it, the popup goes, and a few seconds pass.', '完成操作后弹窗消失，再等几秒。'),
        {
          youDo: join(
            text('No timer of your own: a visitor may take as long as they like.', '不要自己计时：访客做多久都可以。'),
            onRefusal,
          ),
          docs: docs.failures,
        },
      ),
      synonyms: 'no callback silent stuck hang 没有回调 卡住 没反应',
    },
  ),
]
