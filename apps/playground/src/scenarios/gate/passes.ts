import { define, judged, script, solved, text } from '../define.ts'
import { noAlert, outage } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { isInUnverified } from '../server-advice/visitor-sees.ts'
import { apiDown, blocked, scripts } from './outage.ts'

export const outageDisaster = define(
  'outage-disaster',
  text('Disaster ticket', '容灾票据'),
  text(
    'Script and API are down. Three of the server’s own probes failed in a row while its network is well, so the disaster ticket passes: unverified, once, and counted against your budgets.',
    '脚本与接口都出故障。服务端自行探测确认：探针连续三次失败，而自身网络正常。容灾票据因此放行：未经校验、只此一次，并计入额度。',
  ),
  judged(blocked, 'degraded', 'api-down'),
  {
    scripts,
    check: apiDown,
    synonyms:
      'outage disaster recovery failover degrade fallback circuit breaker script error 故障 容灾 降级 熔断 兜底 断网 宕机 放行',
    advice: {
      visitorSees: isInUnverified,
      youDo: text(
        'Decide once, before it happens: `degrade` budgets, about twice your usual logins a minute, and `visitToken`. Then nothing is left to do at night. Mark the session where `verdict.kind` is degraded, and ask for a code before anything that can’t be undone.',
        '事先决定一次即可：用 `degrade` 设好额度（约为平时每分钟登录数的两倍），并启用 `visitToken`，夜里就不必有人值守。`verdict.kind` 为 degraded 时在会话里做个标记，不可撤销的操作之前再要求验证码。',
      ),
      remedy: 'watchUnverified',
      alert: outage,
      inOutage: 'in-outage',
      docs: docs.prefix,
    },
  },
)

export const outageSolved = define(
  'outage-solved',
  text('Genuine ticket that can’t be checked', '无法校验的真票据'),
  text(
    'The visitor has solved the challenge, and only the API is down. The ticket passes by the same rules and budgets as a disaster ticket.',
    '访客完成了验证，只是票据接口出了故障。这张票据与容灾票据走同样的规则，用同样的额度。',
  ),
  judged(solved, 'degraded', 'api-down'),
  {
    visitor: 'solves',
    check: apiDown,
    synonyms: 'api down solved genuine unverified degrade circuit breaker 接口故障 真票据 无法校验 降级 熔断',
    advice: {
      visitorSees: isInUnverified,
      youDo: text(
        'Treat both kinds of ticket alike: in an outage nobody can tell a genuine ticket from junk. Give `degrade` budgets, and pass `subject: { id, trust: "known" }` for browsers you know: a quarter of the budget is kept for them.',
        '两种票据同样对待：故障期间谁也分不清真票据与伪造的票据。请设置 `degrade` 额度，并对认识的浏览器传 `subject: { id, trust: "known" }`：四分之一的额度留给他们。',
      ),
      remedy: 'budgets',
      alert: outage,
      inOutage: 'in-outage',
      docs: docs.decide,
    },
  },
)

export const outageJunk = define(
  'outage-junk',
  text('Junk ticket', '伪造的普通票据'),
  text(
    'Nobody can tell junk from a genuine ticket now. An attacker who fetches the page gets this one in, and spends a visit token and the budgets of account, IP address and incident: so few get in.',
    '此时无人能辨真伪。攻击者打开页面、取得访问令牌后，这一张可以进来，但要消耗令牌以及账号、IP 与本次故障的额度，因此进来的很少。',
  ),
  judged(solved, 'degraded', 'api-down'),
  {
    scripts: [script('solved-without-ui')],
    sends: (login) => [{ ...login, ticket: 'tr03simulator_junk', randstr: '@junk' }],
    check: apiDown,
    synonyms: 'junk fake attack bot outage budget limit forged 伪造 假票据 攻击 机器人 额度 刷号',
    advice: {
      visitorSees: text(
        'The attacker’s script gets in here, once: the price of letting people in without a check. The budgets stop the next ones, two a minute for each account on most sites.',
        '攻击者的脚本这一次进来了：这是未经校验放行真人的代价。之后的会被额度挡住，多数站点是每账号每分钟两次。',
      ),
      youDo: text(
        'Set `perSubjectPerMinute` strictly and `perIpPerMinute` loosely: an attacker on one account has many IP addresses. Set `actions` to `never` for what must not pass unverified, such as sending an SMS, and watch what degraded sessions do.',
        '`perSubjectPerMinute` 要设得严，`perIpPerMinute` 要设得宽：攻击一个账号的人可以有很多 IP。不能未经校验放行的操作（例如发送短信）在 `actions` 里设为 `never`，并留意降级放行的会话。',
      ),
      remedy: 'actionRules',
      alert: noAlert(
        'The outage itself has fired an alert (`TcaptchaOutage`). `degraded` events say who passed; `TcaptchaBudgetLow` and `TcaptchaBudgetExhausted` fire when an attack eats the budgets.',
        '故障本身已经告警（`TcaptchaOutage`）。`degraded` 事件记录放行了谁；攻击耗尽额度时有 `TcaptchaBudgetLow` 与 `TcaptchaBudgetExhausted`。',
      ),
      inOutage: 'in-outage',
      docs: docs.decide,
    },
  },
)
