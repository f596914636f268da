import { text } from '../define.ts'
import { atOnce, ifFrequent } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { getsCode, triesAgain } from '../server-advice/visitor-sees.ts'
import { answer } from './answer.ts'

export const inconclusive = answer('inconclusive', {
  api: 'internal-error-used',
  title: text('Failed, then “used”', '先失败，后“已使用”'),
  what: text(
    'The first query fails, the second says that the ticket has been used. Perhaps by our own first query: nobody can tell, so it does not pass.',
    '第一次查询失败，第二次返回“已使用”。也许正是第一次查询用掉了它：无从判断，因此不放行。',
  ),
  verdict: { kind: 'unavailable', reason: 'inconclusive' },
  synonyms: 'used retry race CaptchaCode 9 idempotent 已使用 重试 重放 幂等',
  advice: {
    visitorSees: triesAgain,
    youDo: text(
      'Run the captcha again: `verdict.retry` is true, and a new ticket has no such history. Don’t retry `verify()` with the same ticket, it stays used.',
      '重新验证即可：`verdict.retry` 为 true，新票据没有这段历史。不要用同一张票据再次调用 `verify()`，它仍是“已使用”。',
    ),
    remedy: 'freshTicket',
    alert: ifFrequent(
      'Refused events with the reason `inconclusive` are rare. Many of them mean that the API loses answers: look at `tcaptcha.verify.duration` and `TcaptchaSlow`.',
      '原因为 `inconclusive` 的 `refused` 事件很少见。若很多，说明接口的应答经常丢失：请查看 `tcaptcha.verify.duration` 与 `TcaptchaSlow`。',
    ),
    docs: docs.reasons,
  },
})

export const apiThrottled = answer('api-throttled', {
  api: 'request-limit',
  title: text('API throttles the account', '账号触发限频'),
  what: text(
    'Tencent Cloud refuses your account’s requests as too many. An attacker can cause that by a flood, so it never opens the gate; visitors are asked for another proof.',
    '腾讯云以请求过多为由拒绝你的账号。攻击者用大量请求就能制造限频，因此绝不因此放行；访客需要二次验证。',
  ),
  verdict: { kind: 'unavailable', reason: 'throttled' },
  synonyms: 'RequestLimitExceeded rate limit 429 quota throttle ddos flood qps 限频 限流 频率 超限 刷接口',
  advice: {
    visitorSees: getsCode,
    youDo: text(
      'Have the account’s rate raised, or set `limits.perSecond` below it so that you never reach it, and look for a flood in the `refused` events. To let visitors in meanwhile, an operator orders `force("degrade")`: visit token, single use and budgets hold.',
      '申请提高账号频率，或把 `limits.perSecond` 设在其下，避免触及；并在 `refused` 事件里查找异常流量。在此期间要放行访客，可由运维下达 `force("degrade")`：访问令牌、一次性与额度依然有效。',
    ),
    remedy: 'limits',
    alert: atOnce(
      'Refused events with the reason `throttled`. Alert: `TcaptchaThrottled`, critical, when more than a tenth of all tickets meets it.',
      '原因为 `throttled` 的 `refused` 事件。告警规则：`TcaptchaThrottled`（critical），当超过十分之一的票据遇到它。',
    ),
    docs: docs.lockedOut,
  },
})
