import { define, judged, text } from '../define.ts'
import { atOnce } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { getsCode, isInUnverified } from '../server-advice/visitor-sees.ts'
import { apiDown, blocked, scripts } from './outage.ts'

const lockedOut = (reason: string) =>
  atOnce(
    `The event \`outage\` (\`TcaptchaOutage\`). \`TcaptchaLockedOut\`, critical, once more than half of the visitors are refused; the reason is \`${reason}\`.`,
    `\`outage\` 事件（\`TcaptchaOutage\`）。超过一半的访客被拒时为 \`TcaptchaLockedOut\`（critical），原因是 \`${reason}\`。`,
  )

export const outageNever = define(
  'outage-never',
  text('Nothing may pass', '一律不放行'),
  text(
    'The site’s choice, `degrade: "never"`. Nobody passes unverified. In an outage no one gets in without another check.',
    '站点的选择：`degrade` 为 `never`，未经校验一律不放行。没有二次验证的话，故障期间谁也进不来。',
  ),
  judged(blocked, 'unavailable', 'degrade-never'),
  {
    scripts,
    check: { ...apiDown, site: 'never-degrade' },
    synonyms: 'never strict fail closed deny all degrade lock out 严格 不放行 一律拒绝 降级关闭 谁也进不来',
    advice: {
      visitorSees: getsCode,
      youDo: text(
        'Choose `never` only where the other proof carries everybody: `verdict.stepUp` is true for all of them, so test that your mail or SMS takes the load of a whole outage. Otherwise give budgets; a small one is better than none.',
        '只有当二次验证承受得住所有访客时才选 `never`：此时每个人的 `verdict.stepUp` 都为 true，请确认邮件或短信扛得住整场故障的量。否则请设置额度，少量也好过没有。',
      ),
      remedy: 'budgets',
      alert: lockedOut('degrade-never'),
      inOutage: 'in-outage',
      docs: docs.decide,
    },
  },
)

export const outageNeverLogin = define(
  'outage-never-login',
  text('This action may not pass', '此操作不放行'),
  text(
    'Some actions must not pass unverified. On this site the login is one of them: in an outage it asks for another proof.',
    '有些操作不能未经校验放行。本站的登录就是其中之一：故障期间需要二次验证。',
  ),
  judged(blocked, 'unavailable', 'action-never'),
  {
    scripts,
    check: { ...apiDown, site: 'never-login' },
    synonyms: 'action rule per action sms reset password payment never 操作 规则 短信 重置密码 支付 单独限制',
    advice: {
      visitorSees: getsCode,
      youDo: text(
        'Name the action in `verify()` or guard, and rule it in `degrade.actions`: `never` for password resets and SMS, a budget of its own for a newsletter, `*` for all others. Offer a code where `verdict.stepUp` is true.',
        '在 `verify()` 或 guard 中写明 `action`，并在 `degrade.actions` 里设规则：重置密码与短信为 `never`，订阅可用单独的额度，`*` 代表其余操作。当 `verdict.stepUp` 为 true 时提供验证码。',
      ),
      remedy: 'actionRules',
      alert: lockedOut('action-never'),
      inOutage: 'in-outage',
      docs: docs.decide,
    },
  },
)

export const outageForcedClosed = define(
  'outage-forced-closed',
  text('Closed by the operator', '运维停止放行'),
  text(
    'There is an outage, and an attack that uses it. The operator orders closed: until the time that the order names, nothing passes unverified, and visitors are asked for another proof.',
    '故障期间有人趁机攻击。运维下达 closed：在指令写明的时间之前，未经校验的一律不放行，访客改用二次验证。',
  ),
  judged(blocked, 'unavailable', 'forced-closed'),
  {
    scripts,
    check: { ...apiDown, site: 'forced-closed' },
    synonyms: 'force closed kill switch operator incident attack shut 运维 强制 关闭 关闸 开关 应急 攻击',
    advice: {
      visitorSees: getsCode,
      youDo: text(
        'Call `verifier.force("closed", { until, actor, reason })` from a panel, or write the file that `forceSource()` reads. Every node obeys within a second; it ends by itself after four hours at most, or by `endForce()`.',
        '在后台调用 `verifier.force("closed", { until, actor, reason })`，或写入 `forceSource()` 读取的文件。所有节点一秒内生效，最多四小时后自动结束，也可用 `endForce()` 提前结束。',
      ),
      remedy: 'closeByHand',
      alert: atOnce(
        'The event `force` with `to: begin` on every node, with actor and reason. Alerts: `TcaptchaForcedLong` after an hour, `TcaptchaLockedOut` while most visitors are refused.',
        '每个节点发出 `force` 事件（`to: begin`），其中有 actor 与 reason。告警规则：一小时后为 `TcaptchaForcedLong`；多数访客被拒时为 `TcaptchaLockedOut`。',
      ),
      inOutage: 'in-outage',
      docs: docs.lockedOut,
    },
  },
)

export const forcedDegrade = define(
  'forced-degrade',
  text('Opened by the operator', '运维强制放行'),
  text(
    'The server sees no outage, and the operator knows better. What could not be verified passes within the budgets, with a visit token, once; what Tencent Cloud refuses stays refused.',
    '服务端没有发现故障，而运维清楚情况。无法校验的票据在额度内、凭访问令牌、一次性放行；腾讯云拒绝的依然拒绝。',
  ),
  judged(blocked, 'degraded', 'forced'),
  {
    scripts,
    check: { site: 'forced-degrade' },
    synonyms: 'force degrade operator override break glass open throttled unpaid 运维 强制 放行 开闸 应急 欠费 限频',
    advice: {
      visitorSees: isInUnverified,
      youDo: text(
        'Order it for what no outage covers: a throttled or unpaid account, a revoked key, a script that your own CSP forbids. Name an end of an hour or so, and repair the cause meanwhile.',
        '用于故障判定覆盖不到的情况：账号触发限频或欠费、密钥被吊销、脚本被自己的 CSP 禁止。期限设一小时左右，期间修复原因。',
      ),
      remedy: 'openByHand',
      alert: atOnce(
        'The event `force` with `to: begin`. Alerts: `TcaptchaForcedLong` after an hour, `TcaptchaUnverifiedShareHigh` from a fifth of all passes on.',
        '`force` 事件（`to: begin`）。告警规则：一小时后为 `TcaptchaForcedLong`；未经校验超过放行总数的五分之一时为 `TcaptchaUnverifiedShareHigh`。',
      ),
      inOutage: { kind: 'degraded', reason: 'forced' },
      docs: docs.lockedOut,
    },
  },
)
