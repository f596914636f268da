import { define, play, script, solved, text } from '../define.ts'
import { advise, scriptRetried } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { thenIn } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'

const noticesNothing = thenIn('The challenge, a moment later than usual.', '验证比平时晚一点弹出。')

const nameAnother = {
  youDo: text(
    'Name a second source of the same market in `script`.',
    '在 `script` 里再写一个同一站点（国内或国际）的备源。',
  ),
  remedy: 'secondSource',
  docs: docs.options,
} as const

/** The script comes by a second request, or from a second source. */
export const sourceScenarios: readonly PlaygroundScenario[] = [
  play(
    'entry-fails-once',
    text('Fails once', '失败一次'),
    text('The second request, past the cache, succeeds.', '第二次请求绕过缓存，成功加载。'),
    solved,
    {
      visitor: 'solves',
      advice: advise(scriptRetried, noticesNothing),
      synonyms: 'retry flaky intermittent 重试 偶发 抖动',
    },
  ),
  define(
    'entry-fails-twice',
    text('Fails twice, two sources', '失败两次，有备源'),
    text('Two tries at the first source fail, then the second source brings it.', '主源两次失败后，由备源加载成功。'),
    solved,
    {
      scripts: [script('entry-fails-twice'), script('entry-fails-twice')],
      visitor: 'solves',
      advice: advise(scriptRetried, noticesNothing, nameAnother),
      synonyms: 'retry fallback backup 重试 备用',
    },
  ),
  define(
    'second-source',
    text('First source down, second up', '主源不可用，备源可用'),
    text('Sources in a list are tried in order.', '列表中的脚本依次尝试。'),
    solved,
    {
      scripts: [script('entry-404'), script('works')],
      visitor: 'solves',
      advice: advise(scriptRetried, noticesNothing, nameAnother),
      synonyms: 'fallback failover backup mirror 备用 切换 容灾',
    },
  ),
  define(
    'second-source-early',
    text('First source hangs, second up', '主源不响应，备源可用'),
    text(
      'The second source starts early, while we still wait for the first one.',
      '主源还在等待时，备源就提前开始加载。',
    ),
    solved,
    {
      scripts: [script('entry-hang'), script('works')],
      options: { loadTimeout: 3000 },
      visitor: 'solves',
      advice: advise(
        scriptRetried,
        thenIn(
          '“One moment…” for a part of `loadTimeout`, then the challenge.',
          '“请稍候…”，`loadTimeout` 还没到就弹出验证。',
        ),
        nameAnother,
      ),
      synonyms: 'timeout fallback failover race 超时 备用 竞速',
    },
  ),
]
