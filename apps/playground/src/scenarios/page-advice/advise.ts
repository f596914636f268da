import type { Text } from '../../words/language.ts'
import type { Advice } from '../advice.ts'
import { text } from '../define.ts'
import * as alerts from './alerts.ts'
import { docs } from './docs.ts'

type Base = Omit<Advice, 'visitorSees'>

/** The advice of one state: what is alike from `base`, what the visitor sees, and what differs. */
export const advise = (base: Base, visitorSees: Text, more: Partial<Base> = {}): Advice => ({
  ...base,
  visitorSees,
  ...more,
})

/** In an outage nobody can check a ticket: one within the budgets passes. */
const passes = { kind: 'degraded', reason: 'api-down' } as const

/** The visitor gets in the ordinary way. */
export const letIn: Base = {
  youDo: text('Nothing: send the ticket, and your server verifies it.', '无需处理：提交票据，由服务端校验。'),
  alert: alerts.nothingFailed,
  inOutage: passes,
  docs: docs.whatYouGetBack,
}

/** The script was loaded by a second request or source. */
export const scriptRetried: Base = {
  ...letIn,
  youDo: text(
    'Nothing: failed requests are repeated past the cache, within `loadTimeout`.',
    '无需处理：在 `loadTimeout` 之内，失败的请求会绕过缓存重试。',
  ),
  alert: alerts.scriptCame,
  docs: docs.failures,
}

/** The vendor's instance was broken and a new one is not. */
export const instanceReplaced: Base = {
  ...letIn,
  youDo: text(
    'Nothing: a broken instance is replaced once, without your code.',
    '无需处理：实例损坏时会自动重建一次，不需要你写代码。',
  ),
  alert: alerts.instanceCame,
  docs: docs.failures,
}

/** Offering a code on a refusal: the second sentence of most states that end in a disaster. */
export const onRefusal = text(
  'Send the ticket as usual: your server decides. When it refuses (403 with `x-tcaptcha`), offer another way, such as a code by e-mail.',
  '照常提交票据，由服务端决定。被拒绝时（403，带响应头 `x-tcaptcha`），提供另一种方式，例如邮箱验证码。',
)

/** The challenge broke, and the ticket says so. While the API is well, the server refuses it and the page offers a code. */
export const offerAnotherWay: Base = {
  youDo: onRefusal,
  remedy: 'offerCode',
  alert: alerts.challengeFailed,
  inOutage: passes,
  docs: docs.oneTimeCode,
}

/** The same for a script that did not load. */
export const scriptMissing: Base = { ...offerAnotherWay, alert: alerts.scriptFailed }

/** The vendor throttles this visitor: no ticket, so nothing is sent. */
export const throttled: Base = {
  youDo: text(
    'Look at `result.kind`: for `failed`, offer the code by e-mail at once, since no ticket will come. Waiting a minute helps, too.',
    '判断 `result.kind`：为 `failed` 时不会有票据，请直接提供邮箱验证码。等一分钟再试通常也行。',
  ),
  remedy: 'offerCodeWithoutTicket',
  alert: alerts.visitorThrottled,
  inOutage: 'no-ticket',
  docs: docs.whatYouGetBack,
}

/** The visitor closed it. */
export const stayReady: Base = {
  youDo: text(
    'Send nothing, keep what was typed, and let them press the button again.',
    '不要提交，保留已填的内容，让访客可以再次点击按钮。',
  ),
  remedy: 'handleClosed',
  alert: alerts.visitorWent,
  inOutage: 'no-ticket',
  docs: docs.whatYouGetBack,
}
