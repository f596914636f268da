import type { Advice, AlertWhen } from '../advice.ts'
import { text } from '../define.ts'

type Alert = Advice['alert']

const alert =
  (when: AlertWhen) =>
  (en: string, zh: string): Alert => ({ when, on: text(en, zh) })

/** No alert needed. */
export const noAlert = alert('no')
/** One is nothing; many are. */
export const ifFrequent = alert('if-frequent')
/** Alert at once. */
export const atOnce = alert('at-once')

/** Forged or reused tickets: normal in small numbers. */
export const forgeries = (reason: string): Alert =>
  ifFrequent(
    `Count the \`refused\` events with the reason \`${reason}\`. \`TcaptchaRefusedShareHigh\` fires when 60 % of all tickets are refused for a quarter of an hour.`,
    `统计原因为 \`${reason}\` 的 \`refused\` 事件。若 60% 的票据连续一刻钟被拒绝，\`TcaptchaRefusedShareHigh\` 会告警。`,
  )

/** A fault of the site itself: it affects every visitor until it is fixed. */
export const misconfigured = (reason: string): Alert =>
  atOnce(
    `The event \`fault\` with the reason \`${reason}\` comes with the first ticket, then at most once a minute. Alerts: \`TcaptchaAppMisconfigured\` and \`TcaptchaMisconfigured\`, both critical.`,
    `第一张票据就会触发原因为 \`${reason}\` 的 \`fault\` 事件，此后每分钟至多一次。告警规则：\`TcaptchaAppMisconfigured\` 与 \`TcaptchaMisconfigured\`，均为 critical。`,
  )

/** Alerts of an outage itself. */
export const outage: Alert = atOnce(
  'The event `outage` with `what: api` and `to: down`, once for each outage. Alert: `TcaptchaOutage`, for as long as it lasts.',
  '每次故障发出一个 `outage` 事件（`what: api`，`to: down`）。告警规则：`TcaptchaOutage`，持续到故障结束。',
)
