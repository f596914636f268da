import { define, judged, text } from '../define.ts'
import { atOnce } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { getsCode } from '../server-advice/visitor-sees.ts'
import { apiDown, blocked, scripts } from './outage.ts'

export const outageSpent = define(
  'outage-spent',
  text('Budget used up', '额度用尽'),
  text(
    'Others have used up what this incident may let pass. That is no dead end: the visitor is asked for another proof instead.',
    '本次故障的额度已被他人用完。这不是死路：访客改用二次验证。',
  ),
  judged(blocked, 'unavailable', 'budget-exhausted'),
  {
    scripts,
    check: { ...apiDown, before: ['outage', 'spent'] },
    synonyms: 'budget exhausted quota limit full incident perIncident attack 额度 预算 用尽 用完 耗尽 上限',
    advice: {
      visitorSees: getsCode,
      youDo: text(
        'Offer a code where `verdict.stepUp` is true. If the visitors are real, raise `perIncident` or `globalPerMinute`: `degrade` may be a function, so no restart is needed. If it is an attack, leave them as they are: that is what they are for.',
        '当 `verdict.stepUp` 为 true 时提供验证码。若来的是真实访客，调高 `perIncident` 或 `globalPerMinute`：`degrade` 可以是函数，无需重启。若是攻击，保持不变：额度正是为此而设。',
      ),
      remedy: 'raiseBudgets',
      alert: atOnce(
        'The event `budget-exhausted` with `use: degrade` and `ring: incident`. Alerts: `TcaptchaBudgetLow` at a fifth left, `TcaptchaBudgetExhausted` (critical) at nothing.',
        '`budget-exhausted` 事件（`use: degrade`，`ring: incident`）。告警规则：剩余不足五分之一时为 `TcaptchaBudgetLow`，用完时为 `TcaptchaBudgetExhausted`（critical）。',
      ),
      inOutage: 'in-outage',
      docs: docs.decide,
    },
  },
)

export const outageStoreFull = define(
  'outage-store-full',
  text('Store full', '存储已满'),
  text(
    'Nobody can check the ticket, and the server has no room to note that it was used. It could pass again and again, so it does not pass; the visitor is asked for another proof.',
    '票据无法校验，服务端又没有空间记下它已用过。放行一次就可能放行无数次，因此不放行；访客改用二次验证。',
  ),
  judged(blocked, 'unavailable', 'store-failed'),
  {
    scripts,
    check: { ...apiDown, store: 'full' },
    synonyms: 'store full memory capacity oom outage replay 存储 已满 内存 容量 故障 重放',
    advice: {
      visitorSees: getsCode,
      youDo: text(
        'Give it room: `memory({ capacity })`, or `redis()` for several processes. Used tickets leave after 20 minutes and visit tokens after their `maxAge`, so room comes back by itself. Offer a code until then.',
        '请扩容：`memory({ capacity })`，多进程用 `redis()`。已用票据 20 分钟后清除，访问令牌在 `maxAge` 之后清除，空间会自行恢复。在此之前提供验证码。',
      ),
      remedy: 'storeCapacity',
      alert: atOnce(
        'The event `store-fault` with `failure: full`, and `budget-exhausted` with `ring: capacity` where buckets are full. Alerts: `TcaptchaStoreDown`, `TcaptchaStoreFails`.',
        '`store-fault` 事件（`failure: full`）；令牌桶已满时还有 `budget-exhausted` 事件（`ring: capacity`）。告警规则：`TcaptchaStoreDown`、`TcaptchaStoreFails`。',
      ),
      inOutage: 'in-outage',
      docs: docs.stores,
    },
  },
)
