import { play, rateLimited, script, solved, text, vendorError } from '../define.ts'
import { advise, letIn, offerAnotherWay, onRefusal, throttled } from '../page-advice/advise.ts'
import { join, thenCode, thenIn, thenLater } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'

const loadingBox = thenCode(
  'A loading box for 20 s, the vendor’s own limit.',
  '一直转圈，20 秒后结束，这是腾讯云自己的时限。',
)

/** 1006 has two causes that the page can't tell apart. */
const unpaidOrDown = {
  when: 'if-frequent',
  on: text(
    'The fault `billing` (alert `TcaptchaMisconfigured`) if it is the account. If not, `refused` with `disaster-healthy` and the `errorCode` 1006.',
    '账号的问题会有故障事件 `billing`（告警 `TcaptchaMisconfigured`）；否则看事件 `refused`（原因 `disaster-healthy`，`errorCode` 为 1006）。',
  ),
} as const

/** The vendor asks how to draw the challenge for this app id. */
export const configurationScenarios: readonly PlaygroundScenario[] = [
  play(
    'config-404',
    text('Configuration fails', '配置请求失败'),
    text('The vendor tries three times, then answers 1006.', '腾讯云尝试三次后返回 1006。'),
    vendorError(1006),
    {
      advice: advise(offerAnotherWay, thenCode('“One moment…” for about a second.', '“请稍候…”约一秒。'), {
        youDo: join(
          text(
            'From many visitors, look at the account first: unpaid, or a wrong `aidEncrypted`, looks the same.',
            '很多访客遇到时，先检查账号：欠费或 `aidEncrypted` 有误也是 1006。',
          ),
          onRefusal,
        ),
        alert: unpaidOrDown,
      }),
      synonyms: '1006 unpaid billing aidEncrypted prehandle 欠费 账号 余额',
    },
  ),
  play(
    'config-hang',
    text('Configuration hangs', '配置请求一直不响应'),
    text('A loading box, and 1006 after 20 s.', '一直转圈，20 秒后返回 1006。'),
    vendorError(1006),
    { seconds: 20, advice: advise(offerAnotherWay, loadingBox), synonyms: '1006 timeout spinner 超时 转圈 卡住' },
  ),
  play(
    'config-garbage',
    text('Configuration is garbage', '配置内容无效'),
    text('The answer calls nothing back: 1006 after 20 s.', '返回的内容没有触发回调：20 秒后返回 1006。'),
    vendorError(1006),
    { seconds: 20, advice: advise(offerAnotherWay, loadingBox), synonyms: '1006 invalid JSONP 乱码 解析' },
  ),
  play(
    'config-wrong-shape',
    text('Configuration is an empty object', '配置为空对象'),
    text('A loading box over nothing, and 1008 after 20 s.', '一直转圈，20 秒后返回 1008。'),
    vendorError(1008),
    { seconds: 20, advice: advise(offerAnotherWay, loadingBox), synonyms: '1008 empty JSON 空 格式' },
  ),
  play(
    'config-old-style',
    text('Configuration of the old style', '旧格式的配置'),
    text('The challenge comes in an iframe of its own.', '验证显示在单独的 iframe 中。'),
    solved,
    {
      visitor: 'solves',
      scripts: [script('config-old-style', 'TCaptcha.js')],
      advice: advise(letIn, thenIn('The challenge, in a frame.', '验证显示在 iframe 中。')),
      synonyms: 'iframe legacy 旧版 frame-src',
    },
  ),
  play(
    'config-slow',
    text('Configuration slow', '配置加载延迟'),
    text('Five seconds of a loading box, then all is well.', '转圈五秒，之后一切正常。'),
    solved,
    {
      visitor: 'solves',
      seconds: 5,
      advice: advise(letIn, thenIn('A loading box for 5 s, then the challenge.', '转圈 5 秒，然后弹出验证。')),
      synonyms: 'slow spinner latency 慢 弱网 转圈',
    },
  ),
  play(
    'config-rate-limited',
    text('Rate limited', '访客触发限频'),
    text(
      '1014 concerns this visitor only. It is no outage, so there is no ticket.',
      '1014 只针对该访客，不是故障，因此没有票据。',
    ),
    rateLimited,
    {
      advice: advise(throttled, thenLater('No challenge.', '没有弹出验证。')),
      synonyms: '1014 throttled too many requests 429 频率 限流 太频繁',
    },
  ),
]
