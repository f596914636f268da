import { play, text, vendorError } from '../define.ts'
import { advise, offerAnotherWay, onRefusal } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { join, thenCode } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'
import { neverOpened } from './instance.ts'

const atOnce = thenCode('“One moment…” for about a second.', '“请稍候…”约一秒。')
const twentySeconds = thenCode(
  '“One moment…” for 20 s, the vendor’s own limit.',
  '“请稍候…”20 秒，这是腾讯云自己的时限。',
)

const allowHosts = {
  youDo: join(
    text(
      'If many meet it, look at your CSP: the second script comes from another host, `cspHosts` has both.',
      '如果很多人遇到，请检查 CSP：二级脚本来自另一个域名，`cspHosts` 里两个都有。',
    ),
    onRefusal,
  ),
  remedy: 'contentSecurityPolicy',
  docs: docs.csp,
} as const

/** The entry script loads a second one, which fails for good. */
export const secondScriptScenarios: readonly PlaygroundScenario[] = [
  play(
    'second-stage-404',
    text('Second script not found', '二级脚本 404'),
    text(
      'The vendor answers 1004. We try a new instance, which meets it again.',
      '腾讯云返回 1004。换新实例重试，仍然失败。',
    ),
    vendorError(1004),
    {
      advice: advise(offerAnotherWay, atOnce, allowHosts),
      synonyms: '1004 framejs CSP missing 找不到 安全策略',
    },
  ),
  play(
    'second-stage-not-script',
    text('Second script is HTML', '二级脚本是 HTML'),
    text('What arrives is not JavaScript: 1004.', '返回的不是 JavaScript：1004。'),
    vendorError(1004),
    {
      advice: advise(offerAnotherWay, atOnce, {
        youDo: join(
          text(
            'A proxy or portal on the visitor’s way answers in the vendor’s place; you can’t change that.',
            '访客网络中的代理或门户代替腾讯云作了应答，你无法改变。',
          ),
          onRefusal,
        ),
      }),
      synonyms: '1004 captive portal proxy 强制门户 代理 劫持',
    },
  ),
  play(
    'second-stage-empty',
    text('Second script is empty', '二级脚本为空'),
    text('It arrives with nothing in it: 1004.', '脚本返回了，但内容为空：1004。'),
    vendorError(1004),
    { advice: advise(offerAnotherWay, atOnce), synonyms: '1004 empty blank 空文件' },
  ),
  play(
    'second-stage-throws',
    text('Second script throws', '二级脚本抛错'),
    text('It throws while it loads: 1004.', '加载时抛错：1004。'),
    vendorError(1004),
    { advice: advise(offerAnotherWay, atOnce), synonyms: '1004 exception 异常 报错' },
  ),
  play(
    'second-stage-hang',
    text('Second script hangs', '二级脚本一直不响应'),
    text('The vendor gives up by itself after 20 s, with 1002.', '20 秒后腾讯云自行放弃，返回 1002。'),
    vendorError(1002),
    {
      seconds: 20,
      advice: advise(offerAnotherWay, twentySeconds),
      synonyms: '1002 timeout stalled 超时 卡住',
    },
  ),
  play(
    'second-stage-slow',
    text('Second script comes too late', '二级脚本超时后才加载完'),
    text(
      '1002 comes first, after 20 s. We remove the popup that follows.',
      '20 秒后先返回 1002；随后才出现的弹窗会被我们移除。',
    ),
    vendorError(1002),
    {
      seconds: 20,
      advice: advise(offerAnotherWay, twentySeconds, {
        youDo: join(
          text(
            'Nothing about the late popup: it neither covers the form nor logs anyone in.',
            '延迟出现的弹窗无需处理：它不会盖住表单，也不会让人登录。',
          ),
          onRefusal,
        ),
      }),
      synonyms: '1002 timeout late popup 超时 弱网 迟到',
    },
  ),
  play(
    'second-stage-constructor-throws',
    text('Second script breaks when used', '二级脚本使用时抛错'),
    text(
      'The vendor hides the exception and shows nothing. We stop waiting after `openTimeout`.',
      '腾讯云吞掉异常，什么也不显示。我们等满 `openTimeout` 就结束。',
    ),
    neverOpened,
    {
      seconds: 25,
      advice: advise(offerAnotherWay, thenCode('“One moment…” for 25 s.', '“请稍候…”25 秒。')),
      synonyms: 'swallowed exception silent no popup 静默 没反应 不弹出',
    },
  ),
]
