import { play, rateLimited, text, vendorError } from '../define.ts'
import { advise, offerAnotherWay, onRefusal, stayReady, throttled } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { join, thenCode, thenLater } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'
import { closed } from './closing.ts'

const networkFirst = {
  youDo: join(
    text(
      'The visitor lost the connection while solving it; a second click often works.',
      '访客在验证途中断网，再点一次往往就好了。',
    ),
    onRefusal,
  ),
} as const

const offerToThoseWhoClose = {
  youDo: text(
    'Send nothing. After the second `closed` in a row, show the link to the code by e-mail as well: not everybody can solve a puzzle.',
    '不要提交。连续第二次 `closed` 时，同时显示邮箱验证码的入口：不是每个人都能完成验证。',
  ),
  docs: docs.oneTimeCode,
} as const

/** The visitor works on it, and it goes wrong. */
export const answeringScenarios: readonly PlaygroundScenario[] = [
  play(
    'refresh-fails',
    text('Refreshing the picture fails', '换不了图'),
    text('The visitor asks for another picture, which fails three times: 1012.', '访客换一张图，连续三次失败：1012。'),
    vendorError(1012),
    {
      visitor: 'refreshes',
      advice: advise(offerAnotherWay, thenCode('The challenge closes by itself.', '验证自行关闭。'), networkFirst),
      synonyms: '1012 refresh reload image 换一张 刷新 图片',
    },
  ),
  play(
    'refresh-rate-limited',
    text('Another picture too often', '换图过于频繁'),
    text(
      '1014 concerns this visitor only. It is no outage, so there is no ticket.',
      '1014 只针对该访客，不是故障，因此没有票据。',
    ),
    rateLimited,
    {
      visitor: 'refreshes',
      advice: advise(throttled, thenLater('The challenge closes by itself.', '验证自行关闭。')),
      synonyms: '1014 refresh throttled 换一张 限流 太频繁',
    },
  ),
  play(
    'verify-fails',
    text('Answer cannot be sent', '答案无法提交'),
    text('Three network errors in a row: 1013.', '连续三次网络错误：1013。'),
    vendorError(1013),
    {
      visitor: 'solves',
      advice: advise(
        offerAnotherWay,
        thenCode('They solve it, and the challenge closes.', '完成操作后，验证自行关闭。'),
        networkFirst,
      ),
      synonyms: '1013 network error submit 断网 提交失败',
    },
  ),
  play(
    'verify-rate-limited',
    text('Answers too often', '作答过于频繁'),
    text(
      '1014 concerns this visitor only. It is no outage, so there is no ticket.',
      '1014 只针对该访客，不是故障，因此没有票据。',
    ),
    rateLimited,
    {
      visitor: 'solves',
      advice: advise(throttled, thenLater('They solve it, and the challenge closes.', '完成操作后，验证自行关闭。')),
      synonyms: '1014 throttled too many attempts 限流 太频繁',
    },
  ),
  play(
    'verify-hang',
    text('Answer is never judged', '答案一直没有结果'),
    text(
      'No answer comes from the vendor. The visitor can still close it.',
      '腾讯云一直没有返回结果，访客仍可关闭验证。',
    ),
    closed,
    {
      visitor: 'answers-and-closes',
      advice: advise(
        stayReady,
        text(
          'The challenge stays on “verifying”. There is no time limit here: they close it, and press the button again.',
          '验证停在“验证中”。这里没有时限：访客可以关闭，再点一次按钮。',
        ),
        offerToThoseWhoClose,
      ),
      synonyms: 'stuck verifying pending 卡住 验证中 超时',
    },
  ),
  play(
    'verify-rejects',
    text('No answer is accepted', '怎么答都不通过'),
    text('The visitor tries, gives up and closes it.', '访客尝试后放弃，关闭验证。'),
    closed,
    {
      visitor: 'answers-and-closes',
      advice: advise(
        stayReady,
        text(
          'Each answer is wrong, and a new picture comes. There is no time limit: they close it when they like.',
          '每次都提示不对，并换一张图。没有时限：访客随时可以关闭。',
        ),
        offerToThoseWhoClose,
      ),
      synonyms: 'wrong fail hard accessibility blind 太难 不通过 无障碍 视障',
    },
  ),
]
