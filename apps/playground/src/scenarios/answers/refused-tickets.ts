import { text } from '../define.ts'
import { atOnce, forgeries, ifFrequent } from '../server-advice/alerts.ts'
import { join } from '../page-advice/sees.ts'
import { docs } from '../server-advice/docs.ts'
import { rejected } from '../server-advice/verdicts.ts'
import { scriptGets403, triesAgain } from '../server-advice/visitor-sees.ts'
import { answer } from './answer.ts'

export const expired = answer('expired', {
  api: 'code-8',
  title: text('Too old', '票据过期'),
  what: text(
    'The visitor solved the challenge and pressed the button more than five minutes later. Tickets live for five minutes.',
    '访客通过验证后，过了五分钟才提交。票据的有效期是五分钟。',
  ),
  verdict: rejected('expired'),
  synonyms: 'expired timeout five minutes stale old CaptchaCode 8 过期 超时 失效 五分钟',
  advice: {
    visitorSees: triesAgain,
    youDo: text(
      'Run the captcha when the form is submitted, not when the page opens: `execute()` in the submit handler, `captchaFetch`, or a form with the binding. Then a ticket is seconds old. Where `verdict.retry` is true, let the visitor try again.',
      '在提交表单时才启动验证，而不是打开页面时：在提交处理函数里调用 `execute()`，或使用 `captchaFetch`、带绑定的表单。这样票据只有几秒钟。`verdict.retry` 为 true 时，请访客重试。',
    ),
    remedy: 'freshTicket',
    alert: ifFrequent(
      'Many `refused` events with the reason `expired` mean that a page runs the captcha too early. No alert waits for it: look at `tcaptcha.verdicts` by reason.',
      '原因为 `expired` 的 `refused` 事件很多，说明某个页面过早启动验证。没有专门的告警规则，请按原因查看 `tcaptcha.verdicts`。',
    ),
    docs: docs.requests,
  },
})

export const undecryptable = answer('undecryptable', {
  api: 'code-15',
  title: text('Well-formed, not genuine', '格式正确，但不是真票据'),
  what: text(
    'It looks like a ticket, and Tencent Cloud can’t decrypt it. Somebody made it up.',
    '看起来像票据，但腾讯云无法解密：是有人编造的。',
  ),
  verdict: rejected('undecryptable'),
  synonyms: 'forged fake made up junk decrypt CaptchaCode 15 伪造 假票据 无法解密 刷量',
  advice: {
    visitorSees: join(
      scriptGets403,
      text('Play shows it with the owner of that mailbox, who gets in.', '自动演示的是邮箱的主人，因此能登录。'),
    ),
    youDo: text(
      'Nothing: it costs the attacker a request and gets nothing. Limit how many tries reach the API at all (`limits`, 600 a minute for each IP address by default), so that a flood spends neither your rate nor your package.',
      '无需处理：攻击者白费一次请求。用 `limits` 限制到达票据接口的次数（默认每个 IP 每分钟 600 次），大量恶意请求就不会耗尽你的频率与套餐。',
    ),
    remedy: 'limits',
    alert: forgeries('undecryptable'),
    docs: docs.reasons,
  },
})

export const olderCode = answer('older-code', {
  api: 'code-13',
  title: text('One of the older codes', '旧错误码'),
  what: text(
    'Code 13, another IP address, stands in old documents only. It is still a no.',
    '13（IP 不符）只见于旧文档，仍然属于拒绝。',
  ),
  verdict: rejected('refused'),
  synonyms: 'legacy deprecated CaptchaCode 13 ip address changed 旧文档 旧版 IP 不符 换网络',
  advice: {
    visitorSees: triesAgain,
    youDo: text(
      'Let the visitor try again (`verdict.retry`). If it happens often, compare the address you pass as `ip` with the one the visitor really has: behind a proxy take it by `forwardedIp(n)`, counted from the right.',
      '请访客重试（`verdict.retry`）。若经常出现，请核对你传入的 `ip` 是否是访客的真实 IP：前面有代理时用 `forwardedIp(n)` 从右边数。',
    ),
    remedy: 'forwardedIp',
    alert: ifFrequent(
      'Count the `refused` events with the reason `refused`; `vendorCode` has the code. They are rare: more than a few a day deserve a look.',
      '统计原因为 `refused` 的 `refused` 事件，`vendorCode` 是返回码。它很少见：每天超过几次就值得查看。',
    ),
    docs: docs.address,
  },
})

export const unknownAnswer = answer('unknown-answer', {
  api: 'code-unknown',
  title: text('Unknown answer code', '未知的返回码'),
  what: text(
    'The API answers 999, which is in no document. The ticket is refused, and the operator hears of it.',
    '接口返回 999，文档中没有这个码。票据被拒绝，并通知运维。',
  ),
  verdict: rejected('unknown-answer'),
  synonyms: 'undocumented new code 999 unexpected CaptchaCode 未知 文档没有 新返回码 异常返回',
  advice: {
    visitorSees: triesAgain,
    youDo: text(
      'Log `toLogEntry(verdict)`: it has `vendorCode` and the `requestId` that Tencent Cloud’s support asks for. Then look for a newer `@tcaptcha/server`, or report the code. While it lasts, a code by e-mail lets visitors in.',
      '用 `toLogEntry(verdict)` 记录日志，其中有 `vendorCode` 和腾讯云客服会询问的 `requestId`。然后看 `@tcaptcha/server` 有没有新版本，或向我们报告这个码。在此期间，访客可凭邮箱验证码登录。',
    ),
    remedy: 'logEntry',
    alert: atOnce(
      'The event `fault` with the reason `unknown-answer`, at most once a minute. Alert: `TcaptchaFault`. Look first whether the `verified` events have become fewer.',
      '原因为 `unknown-answer` 的 `fault` 事件，每分钟至多一次。告警规则：`TcaptchaFault`。先看 `verified` 事件是否变少。',
    ),
    docs: docs.events,
  },
})
