import { define, judged, script, text } from '../define.ts'
import { advise, offerAnotherWay, onRefusal, throttled } from '../page-advice/advise.ts'
import { visitorThrottled } from '../page-advice/alerts.ts'
import { docs } from '../page-advice/docs.ts'
import { join, thenCode, thenLater } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'

/** What `recover` makes of a failure, by its code. */
export const recoveryScenarios: readonly PlaygroundScenario[] = [
  define(
    'recover-fail',
    text('recover: fail', 'recover: fail'),
    text('The app wants no disaster ticket for a script that did not load.', '脚本加载失败时，应用不要容灾票据。'),
    { kind: 'failed', code: 'script-error', errorCode: 1001 },
    {
      scripts: [script('entry-404')],
      options: { recover: ({ errorCode }) => (errorCode === 1001 ? 'fail' : 'ticket') },
      advice: advise(throttled, thenLater('“One moment…” for about a second.', '“请稍候…”约一秒。'), {
        youDo: text(
          'Return `ticket` here, the default, unless you have a reason: without a ticket your server can let nobody in, even when there is an outage.',
          '除非另有理由，这里应返回默认的 `ticket`：没有票据，即使真的发生故障，服务端也无法放行。',
        ),
        remedy: 'recoverByCode',
        alert: {
          when: 'if-frequent',
          on: text(
            'Nothing reaches your server: count the browser event `result` with the kind `failed`.',
            '服务端收不到任何请求：请统计 `kind` 为 `failed` 的浏览器事件 `result`。',
          ),
        },
        docs: docs.failures,
      }),
      synonyms: 'refuse strict no disaster ticket policy 拒绝 策略 不放行 自定义容灾',
    },
  ),
  define(
    'recover-retry',
    text('recover: retry', 'recover: retry'),
    text(
      'The app wants 1008 tried again. After the third attempt it gets the ticket.',
      '应用要求遇到 1008 时重试，第三次之后得到票据。',
    ),
    { kind: 'disaster', code: 'vendor-error', errorCode: 1008 },
    {
      scripts: [script('error-1008')],
      options: { recover: ({ errorCode }) => (errorCode === 1008 ? 'retry' : 'ticket') },
      advice: advise(offerAnotherWay, thenCode('Three attempts, one after the other.', '依次尝试三次。'), {
        youDo: join(
          text(
            'Return `retry` for the codes that pass by themselves, and only once: each attempt may take 20 s.',
            '只对会自行恢复的错误码返回 `retry`，且只重试一次：每次可能要 20 秒。',
          ),
          onRefusal,
        ),
        remedy: 'recoverByCode',
        docs: docs.failures,
      }),
      synonyms: 'try again attempts policy 重试 策略 自定义容灾',
    },
  ),
  define(
    'recover-pass-1014',
    text('recover: pass 1014 on', 'recover: 1014 也要票据'),
    text(
      'The app wants a ticket even when the vendor rate-limits the visitor. The server decides, and refuses it.',
      '访客触发限频时，应用也要票据；由服务端决定，结果是拒绝。',
    ),
    judged({ kind: 'disaster', code: 'rate-limited', errorCode: 1014 }, 'rejected', 'disaster-throttled'),
    {
      scripts: [script('error-1014')],
      options: { recover: () => 'ticket' },
      advice: advise(offerAnotherWay, thenCode('No challenge, and no wait.', '没有弹出验证，也无需等待。'), {
        youDo: join(
          text(
            'It has one use: your server learns of it, and refuses with `stepUp`.',
            '唯一的好处是服务端能知道：它会拒绝，并给出 `stepUp`。',
          ),
          onRefusal,
        ),
        alert: {
          when: visitorThrottled.when,
          on: text(
            'The event `refused` with `disaster-throttled`. Many at once mean a shared IP address, or an attack.',
            '事件 `refused`（原因 `disaster-throttled`）。突然增多，说明很多人共用一个出口 IP，或正受到攻击。',
          ),
        },
        inOutage: { kind: 'rejected', reason: 'disaster-throttled' },
        docs: docs.reasons,
      }),
      synonyms: '1014 throttled always ticket policy 限流 策略 自定义容灾',
    },
  ),
  define(
    'vendor-options-fail',
    text('Your vendor function rejects', 'vendor 函数失败'),
    text('aidEncrypted could not be fetched from your own server.', '没能从自己的服务端取得 aidEncrypted。'),
    { kind: 'disaster', code: 'vendor-options', errorCode: 1006 },
    {
      options: { vendor: () => Promise.reject(new Error('GET /aid answered 503')) },
      advice: advise(offerAnotherWay, thenCode('No challenge, and no wait.', '没有弹出验证，也无需等待。'), {
        youDo: join(
          text(
            'Fix your setup: `result.error.cause` is what your function threw. Until then visitors get in by the code.',
            '修复自己的接口：`result.error.cause` 是你的函数抛出的错误。在此之前，访客仍可用邮箱验证码登录。',
          ),
          text('Fetch it at each attempt, since it expires.', '它会过期，每次验证都要重新获取。'),
        ),
        remedy: 'encryptedAppId',
        alert: {
          when: 'at-once',
          on: text(
            'Every visitor meets it: the browser event `result` with the code `vendor-options`; on the server `refused` with the `errorCode` 1006.',
            '所有访客都会遇到：错误码为 `vendor-options` 的浏览器事件 `result`；服务端事件 `refused` 的 `errorCode` 为 1006。',
          ),
        },
        docs: docs.appIdCheck,
      }),
      synonyms: 'aidEncrypted fetch 503 own server forced app id check 强制校验 加密 自己的接口',
    },
  ),
]
