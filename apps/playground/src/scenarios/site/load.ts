import { define, judged, solved, text } from '../define.ts'
import { atOnce, ifFrequent } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { passes, rejected } from '../server-advice/verdicts.ts'
import { isIn } from '../server-advice/visitor-sees.ts'
import { scripts } from '../ticket/trusted-visitor.ts'

export const storeFull = define(
  'store-full',
  text('Store of used tickets full', '已用票据存储已满'),
  text(
    'Tencent Cloud confirms the ticket, and that is enough: it passes even when the server has no room to note that it was used. Only in an outage does a full store refuse.',
    '腾讯云确认票据有效，这就够了：即使存储已满、无法记下它已用过，也照常放行。只有故障期间，存储已满才会拒绝。',
  ),
  judged(solved, 'verified', 'passed'),
  {
    scripts,
    check: { store: 'full' },
    synonyms: 'store full memory capacity oom used tickets 存储 已满 内存 容量 已用票据',
    advice: {
      visitorSees: isIn,
      youDo: text(
        'Give it room before the next outage, when it will count: `memory({ capacity })`, 400,000 by default, or `redis()` for several processes. A thousand verified tickets a second fit into the default.',
        '请在下一次故障之前扩容，那时才真正用得上：`memory({ capacity })`，默认 400,000；多进程用 `redis()`。默认容量可容纳每秒一千张通过校验的票据。',
      ),
      remedy: 'storeCapacity',
      alert: atOnce(
        'The event `store-fault` with `failure: full`. Alerts: `TcaptchaStoreFails` and `TcaptchaStoreDown` (metrics `tcaptcha.store.faults`, `tcaptcha.store.unhealthy`).',
        '`store-fault` 事件（`failure: full`）。告警规则：`TcaptchaStoreFails` 与 `TcaptchaStoreDown`（指标 `tcaptcha.store.faults`、`tcaptcha.store.unhealthy`）。',
      ),
      inOutage: { kind: 'unavailable', reason: 'store-failed' },
      docs: docs.stores,
    },
  },
)

export const storeSilent = define(
  'store-silent',
  text('Shared store does not answer', '共享存储无应答'),
  text(
    'After 150 ms this process goes by its own memory and its share of the budgets. Tickets are verified as usual; the visitor notices nothing.',
    '等待 150 毫秒后，改用本进程的内存与它那一份额度。票据照常校验，访客毫无察觉。',
  ),
  judged(solved, 'verified', 'passed'),
  {
    scripts,
    check: { store: 'silent' },
    synonyms: 'redis down hang timeout shared store cluster nodes failover Redis 宕机 无应答 超时 共享存储 集群 主从',
    advice: {
      visitorSees: isIn,
      youDo: text(
        'Repair the Redis, without haste: on a healthy day nobody is refused. For an outage at the same time, set `nodes` to the number of processes and `perSubjectPerMinute` to at least that; a share begins empty, so visitors are asked for a code for the first half minute or so.',
        '请修复 Redis，不必着急：服务正常时不会拒绝任何人。为了应对同时发生的故障，请把 `nodes` 设为进程数，`perSubjectPerMinute` 不小于它；各自的份额从零开始补充，起初的半分钟左右访客需要验证码。',
      ),
      remedy: 'sharedStore',
      alert: ifFrequent(
        'The event `store-fault` with `failure: timeout`, at most once a minute. Alerts: `TcaptchaStoreDown` after five minutes, `TcaptchaStoreFails` when it comes and goes.',
        '`store-fault` 事件（`failure: timeout`），每分钟至多一次。告警规则：持续五分钟为 `TcaptchaStoreDown`，反复出现为 `TcaptchaStoreFails`。',
      ),
      inOutage: { kind: 'unavailable', reason: 'budget-exhausted' },
      docs: docs.stores,
    },
  },
)

export const overloaded = define(
  'overloaded',
  text('Too many at once', '并发过高'),
  text(
    'This process checks as many tickets as it may. The others wait, each network in its turn; a ticket that has waited for half of the time-out is refused, and its visitor is asked to try again.',
    '本进程同时校验的票据数已达上限。其余票据按网段轮流排队；等满超时的一半仍未轮到的会被拒绝，并请访客重试。',
  ),
  judged(solved, 'unavailable', 'overloaded'),
  {
    scripts,
    check: { api: 'hang', site: 'crowded' },
    synonyms: 'overload queue concurrency peak traffic flash sale maxConcurrent qps 并发 排队 高峰 秒杀 流量 过载',
    advice: {
      visitorSees: text(
        'The form asks to try again, and the visitor gets in as soon as there is room. It offers a code by e-mail as well.',
        '表单请访客重试，一有空位即可登录；同时提供邮箱验证码。',
      ),
      youDo: text(
        'Raise `maxConcurrent` and `limits.perSecond` up to what your account allows, or add nodes. Pass `subject: { id, trust: "known" }` for browsers that have been here before: known visitors and visit tokens have more turns, so a flood waits for itself.',
        '在账号允许的范围内调高 `maxConcurrent` 与 `limits.perSecond`，或增加节点。对来过的浏览器传 `subject: { id, trust: "known" }`：已知访客与持有访问令牌的访客轮到得更勤，大量恶意请求只会互相等待。',
      ),
      remedy: 'limits',
      alert: ifFrequent(
        '`TcaptchaQueue`, when tickets have waited for five minutes (metric `tcaptcha.call.waiting`); `TcaptchaLockedOut` if many are refused as `overloaded`.',
        '票据持续排队五分钟时为 `TcaptchaQueue`（指标 `tcaptcha.call.waiting`）；大量因 `overloaded` 被拒时为 `TcaptchaLockedOut`。',
      ),
      inOutage: passes,
      docs: docs.options,
    },
  },
)

export const tooManyTries = define(
  'too-many-tries',
  text('Too many tries', '尝试过于频繁'),
  text(
    'Your own limit on what reaches the API at all. This site allows one try a minute for each account, so the second is refused.',
    '你自己对到达票据接口的次数的限制。本站每个账号每分钟只允许一次，因此第二次被拒绝。',
  ),
  judged(solved, 'rejected', 'rate-limited'),
  {
    scripts,
    sends: (login) => [login, { ...login }],
    check: { site: 'few-tries' },
    synonyms: 'rate limit brute force credential stuffing flood ip limits 429 限频 限流 撞库 暴力破解 频繁',
    advice: {
      visitorSees: text(
        'The first login works; the second one within the minute is refused like any other. After the minute it works again, and a code by e-mail works at once.',
        '第一次登录成功；一分钟内的第二次与其他拒绝一样。一分钟后恢复正常，邮箱验证码则随时可用。',
      ),
      youDo: text(
        'Leave `limits` at their defaults, 30 a minute for each account and network and 600 for each IP address, unless an attack says otherwise. Set `perIpPerMinute` loosely: thousands share one IP address behind a mobile carrier. `verdict.retryAfter` says how long to wait.',
        '若非遭到攻击，`limits` 保持默认：每账号每网段每分钟 30 次，每 IP 600 次。`perIpPerMinute` 要设得宽：运营商背后成千上万人共用一个 IP。`verdict.retryAfter` 给出需要等待的时间。',
      ),
      remedy: 'limits',
      alert: ifFrequent(
        'The event `budget-exhausted` with `use: limit` names ring and network. Alert: `TcaptchaLimited`, from one refusal a second on.',
        '`budget-exhausted` 事件（`use: limit`），其中有 ring 与网段。告警规则：`TcaptchaLimited`，每秒超过一次拒绝时触发。',
      ),
      inOutage: rejected('rate-limited'),
      docs: docs.options,
    },
  },
)
