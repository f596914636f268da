import { text } from '../define.ts'
import { ifFrequent } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { getsCode } from '../server-advice/visitor-sees.ts'
import { answer } from './answer.ts'

const verdict = { kind: 'unavailable', reason: 'not-verified' } as const

const alert = ifFrequent(
  'A single one is noise. Watch `refused` events with the reason `not-verified`: if most tickets meet it, `TcaptchaLockedOut` fires. Once three probes have failed, the event `outage` comes, with `TcaptchaOutage`.',
  '单独一次只是噪声。请关注原因为 `not-verified` 的 `refused` 事件：若多数票据都这样，`TcaptchaLockedOut` 会告警。探针连续失败三次后，会发出 `outage` 事件（`TcaptchaOutage`）。',
)

export const apiHang = answer('api-hang', {
  api: 'hang',
  title: text('API times out', '接口超时'),
  what: text(
    'The API does not answer in time. The server sends probes of its own; three that fail in a row make it an outage, and from then on visitors pass within your budgets. Until then this visitor is asked to try again, or for a code.',
    '接口没有在规定时间内应答。服务端会自己发出探针，连续失败三次才认定为故障，此后按额度放行。在此之前，请访客重试或使用验证码。',
  ),
  verdict,
  synonyms: 'timeout hang no answer slow network api down 超时 无应答 断网 卡住 网络慢 熔断',
  advice: {
    visitorSees: getsCode,
    youDo: text(
      'Offer a code where `verdict.stepUp` is true, and decide beforehand how many may pass unverified in an outage (`degrade`). With the default of 5 seconds between probes, an outage is established within 20 seconds on a busy site; from then on visitors pass within the budgets.',
      '当 `verdict.stepUp` 为 true 时提供验证码，并事先用 `degrade` 决定故障期间未经校验可放行多少。探针默认间隔 5 秒，繁忙的站点 20 秒内即可认定故障，此后访客在额度内放行。',
    ),
    remedy: 'stepUp',
    alert,
    docs: docs.apiDown,
  },
})

export const apiInternalError = answer('api-internal-error', {
  api: 'internal-error',
  title: text('API: InternalError', '接口返回 InternalError'),
  what: text(
    'Tencent Cloud’s API says `InternalError`, twice. One ticket is no outage yet, so the server asks for another proof.',
    '腾讯云接口连续两次返回 `InternalError`。仅凭一张票据还不算故障，服务端要求二次验证。',
  ),
  verdict,
  synonyms: '500 502 server error api failure InternalError 接口报错 服务器错误 内部错误',
  advice: {
    visitorSees: getsCode,
    youDo: text(
      'Nothing to retry by hand: `verify()` has asked twice, the second time at another endpoint. Offer a code where `verdict.stepUp` is true, and give `degrade` budgets for the case that it becomes an outage.',
      '无需自己重试：`verify()` 已查询两次，第二次换了另一个接入点。当 `verdict.stepUp` 为 true 时提供验证码，并用 `degrade` 设好额度，以防演变成故障。',
    ),
    remedy: 'budgets',
    alert,
    docs: docs.apiDown,
  },
})

export const apiCode26 = answer('api-code-26', {
  api: 'code-26',
  title: text('API: code 26', '接口返回 26'),
  what: text(
    'CaptchaCode 26, “system busy”: the API answers, but has not checked the ticket. It counts as a failure of the API, not of the visitor.',
    'CaptchaCode 26（系统繁忙）：接口有应答，但没有校验票据。这算接口失败，不算访客的问题。',
  ),
  verdict,
  synonyms: 'system busy overload CaptchaCode 26 系统繁忙 系统内部错误 忙',
  advice: {
    visitorSees: getsCode,
    youDo: text(
      'Don’t read code 26 as a no, and not as a yes either: `verdict.kind` is `unavailable`, `verdict.stepUp` is true. Offer a code; if the probes meet it as well, it becomes an outage and your `degrade` budgets apply.',
      '26 既不是“不通过”，也不是“通过”：`verdict.kind` 为 `unavailable`，`verdict.stepUp` 为 true。请提供验证码；若探针也遇到它，就会认定为故障，按 `degrade` 的额度放行。',
    ),
    remedy: 'stepUp',
    alert,
    docs: docs.apiDown,
  },
})
