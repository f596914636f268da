import { play, script, solved, text, vendorError } from '../define.ts'
import { advise, letIn, offerAnotherWay, onRefusal } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { join, thenCode, thenIn } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'

const blank = thenCode('An empty box for 20 s, which can’t be solved.', '空白的弹窗，无法操作，20 秒后关闭。')
const torn = thenCode('No challenge that could be solved, and no wait.', '没有出现可操作的验证，也无需等待。')
const framed = {
  youDo: join(
    text(
      'If many meet it, look at `frame-src` in your CSP: the challenge is a frame here.',
      '如果很多人遇到，请检查 CSP 的 `frame-src`：这里的验证是一个 iframe。',
    ),
    onRefusal,
  ),
  remedy: 'contentSecurityPolicy',
  docs: docs.csp,
} as const

/** The challenge itself. */
export const challengeScenarios: readonly PlaygroundScenario[] = [
  play(
    'challenge-blank',
    text('Challenge stays blank', '验证一直空白'),
    text(
      'An empty box, and 1008 after 20 s (scripts up to 2023).',
      '空白弹窗，20 秒后返回 1008（2023 年及以前的脚本）。',
    ),
    vendorError(1008),
    {
      seconds: 20,
      scripts: [script('challenge-blank@2022', 'TCaptcha.js')],
      advice: advise(offerAnotherWay, blank),
      synonyms: '1008 white empty popup 白屏 空白',
    },
  ),
  play(
    'challenge-404',
    text('Challenge not found', '验证页 404'),
    text('1008 after 20 s.', '20 秒后返回 1008。'),
    vendorError(1008),
    {
      seconds: 20,
      scripts: [script('challenge-404@2022', 'TCaptcha.js')],
      advice: advise(offerAnotherWay, blank, framed),
      synonyms: '1008 iframe missing frame-src CSP 找不到 空白',
    },
  ),
  play(
    'challenge-hang',
    text('Challenge hangs', '验证页一直不响应'),
    text('1008 after 20 s.', '20 秒后返回 1008。'),
    vendorError(1008),
    {
      seconds: 20,
      scripts: [script('challenge-hang@2022', 'TCaptcha.js')],
      advice: advise(offerAnotherWay, blank),
      synonyms: '1008 iframe timeout stalled 超时 卡住 空白',
    },
  ),
  play(
    'challenge-slow',
    text('Challenge slow', '验证加载延迟'),
    text('Five seconds, then all is well.', '五秒后一切正常。'),
    solved,
    {
      visitor: 'solves',
      seconds: 5,
      advice: advise(letIn, thenIn('A loading box for 5 s, then the challenge.', '转圈 5 秒，然后弹出验证。')),
      synonyms: 'slow latency images 慢 弱网 图片',
    },
  ),
  play(
    'challenge-build-throws',
    text('Popup cannot be built', '弹窗构建失败'),
    text('Building it throws: 1005.', '构建时抛错：1005。'),
    vendorError(1005),
    {
      advice: advise(offerAnotherWay, thenCode('No challenge.', '没有弹出验证。')),
      synonyms: '1005 exception popup 弹窗 异常',
    },
  ),
  play(
    'challenge-jquery-missing',
    text('Challenge without jQuery', '缺少 jQuery'),
    text('1009 from inside the challenge.', '验证内部返回 1009。'),
    vendorError(1009),
    {
      advice: advise(offerAnotherWay, torn, {
        youDo: join(
          text(
            'If many meet it, look at your CSP: jQuery comes from a third host, which `cspHosts` has.',
            '如果很多人遇到，请检查 CSP：jQuery 来自第三个域名，`cspHosts` 里有。',
          ),
          onRefusal,
        ),
        remedy: 'contentSecurityPolicy',
        docs: docs.csp,
      }),
      synonyms: '1009 jquery cloudcache CSP 安全策略',
    },
  ),
  play(
    'challenge-script-missing',
    text('Challenge without its script', '缺少滑块脚本'),
    text('1010 from inside the challenge.', '验证内部返回 1010。'),
    vendorError(1010),
    { advice: advise(offerAnotherWay, torn), synonyms: '1010 slider missing 滑块 找不到' },
  ),
  play(
    'challenge-script-throws',
    text('Challenge’s script throws', '滑块脚本抛错'),
    text('1011 from inside the challenge.', '验证内部返回 1011。'),
    vendorError(1011),
    { advice: advise(offerAnotherWay, torn), synonyms: '1011 slider exception 滑块 异常' },
  ),
  play(
    'slow-but-alive',
    text('Slow at every step', '每一步都很慢'),
    text(
      'The vendor is ready after 24 s, and it can be solved after 45 s. The app allows for slow networks by `openTimeout`.',
      '24 秒后腾讯云就绪，45 秒后才能完成验证。应用为慢速网络调大了 `openTimeout`。',
    ),
    solved,
    {
      visitor: 'solves',
      seconds: 45,
      options: { openTimeout: 40_000 },
      advice: advise(letIn, thenIn('A loading box, and the challenge after 45 s.', '一直转圈，45 秒后出现验证。'), {
        youDo: text(
          'Raise `openTimeout` where your visitors have slow networks: a minute is better than a refusal.',
          '访客网络较慢时，调大 `openTimeout`：等一分钟好过被拒绝。',
        ),
        remedy: 'longerTimeouts',
        docs: docs.options,
      }),
      synonyms: 'slow network 2G 3G latency weak 弱网 很慢 超时',
    },
  ),
]
