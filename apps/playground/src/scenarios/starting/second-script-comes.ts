import { play, solved, text } from '../define.ts'
import { advise, instanceReplaced, letIn } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { thenIn } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'

/** The second script has trouble, and comes. */
export const secondScriptComesScenarios: readonly PlaygroundScenario[] = [
  play(
    'second-stage-cdn-down',
    text('CDN down, API host up', 'CDN 不可用，接口域名可用'),
    text('The vendor fetches its second script from another host.', '腾讯云改从另一个域名取得二级脚本。'),
    solved,
    {
      visitor: 'solves',
      advice: advise(letIn, thenIn('The challenge, a moment later than usual.', '验证比平时晚一点弹出。'), {
        youDo: text(
          'Allow both hosts in your CSP, as `cspHosts` has them: with one alone this ends in 1004.',
          'CSP 要放行 `cspHosts` 里的两个域名：只放行一个，这里就会变成 1004。',
        ),
        remedy: 'contentSecurityPolicy',
        docs: docs.csp,
      }),
      synonyms: 'gtimg qcloud fallback host 备用域名 切换',
    },
  ),
  play(
    'second-stage-fails-six',
    text('Sticky 1004', '无法自愈的 1004'),
    text(
      'An instance that failed once keeps failing. We make a new one, which works.',
      '失败过一次的实例会一直失败。我们换一个新实例，恢复正常。',
    ),
    solved,
    {
      visitor: 'solves',
      advice: advise(instanceReplaced, thenIn('The challenge, a moment later than usual.', '验证比平时晚一点弹出。'), {
        youDo: text(
          'Nothing. With the vendor’s own API you would have to make a new instance yourself.',
          '无需处理。直接使用腾讯云的接口时，需要自己新建实例。',
        ),
      }),
      synonyms: '1004 retry keeps failing 一直失败 重试 粘滞',
    },
  ),
  play(
    'second-stage-late',
    text('Second script late', '二级脚本加载延迟'),
    text('It takes a second, then all is well.', '晚一秒，之后一切正常。'),
    solved,
    {
      visitor: 'solves',
      advice: advise(letIn, thenIn('“One moment…” for a second, then the challenge.', '“请稍候…”一秒，然后弹出验证。')),
      synonyms: 'slow delay 慢 弱网',
    },
  ),
]
