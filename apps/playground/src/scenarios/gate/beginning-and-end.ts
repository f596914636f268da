import { define, judged, text } from '../define.ts'
import { atOnce, ifFrequent, noAlert } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { passes } from '../server-advice/verdicts.ts'
import { getsCode, isInUnverified } from '../server-advice/visitor-sees.ts'
import { apiDown, blocked, scripts } from './outage.ts'

export const scriptOutage = define(
  'script-outage',
  text('Script host down, API up', '脚本域名故障，接口正常'),
  text(
    'Only visitors would notice this outage. The server has seen the script’s host alive; now three of its own looks fail, ten seconds apart, and visitors with visit tokens report the same. So disaster tickets pass within the budgets.',
    '这种故障只有访客会遇到。服务端曾见脚本域名正常；如今自行探测三次均失败（间隔十秒），持有访问令牌的访客也如此反映。服务端自行探测确认之后，容灾票据在额度内放行。',
  ),
  judged(blocked, 'degraded', 'script-down'),
  {
    scripts,
    check: { before: ['script-outage'] },
    synonyms: 'script host cdn down partial outage qcloud gtimg dns 脚本 域名 CDN 部分故障 加载失败 宕机',
    advice: {
      visitorSees: isInUnverified,
      youDo: text(
        'Set `visitToken`: without it this outage is never believed, as anyone could report it. Call `verifier.probe()` when the server starts, so that the hosts have been seen alive. After 30 minutes `extendScriptOutage(ms)` prolongs it.',
        '请设置 `visitToken`：没有它，任何人都能谎报，这种故障永远不会被采信。启动时调用 `verifier.probe()`，让服务端见过域名正常。超过 30 分钟后，用 `extendScriptOutage(ms)` 延长。',
      ),
      remedy: 'visitToken',
      alert: atOnce(
        'The event `outage` with `what: script` and `to: down`. Alerts: `TcaptchaOutage`, and `TcaptchaOutageExpired` (critical) after 30 minutes.',
        '`outage` 事件（`what: script`，`to: down`）。告警规则：`TcaptchaOutage`；30 分钟后为 `TcaptchaOutageExpired`（critical）。',
      ),
      inOutage: passes,
      docs: docs.scriptHosts,
    },
  },
)

export const recovering = define(
  'recovering',
  text('Recovering', '正在恢复'),
  text(
    'The API has answered three times and now fails again. In a partial outage a few good answers must not lock people out, so visitors still pass.',
    '接口应答了三次，如今又失败。部分故障时断时续，不能因几次成功就把人挡在外面，因此访客仍可放行。',
  ),
  judged(blocked, 'degraded', 'api-down'),
  {
    scripts,
    check: { ...apiDown, before: ['outage', 'recovering'] },
    synonyms:
      'flapping partial outage intermittent half-open circuit breaker recovery 恢复 抖动 时好时坏 部分故障 半开 熔断',
    advice: {
      visitorSees: isInUnverified,
      youDo: text(
        'Nothing. The server lets a few tickets through to the API and counts: five good answers in a row end the outage, one bad one starts the count anew. Don’t switch anything over by hand meanwhile.',
        '无需处理。服务端会放少量票据去试探接口并计数：连续五次成功才算恢复，一次失败就重新计数。其间不要手动切换。',
      ),
      alert: noAlert(
        'The outage has fired its alert already (`TcaptchaOutage`). The events `breaker` and `canary` show how it goes on (metrics `tcaptcha.breaker.transitions`, `tcaptcha.canaries`).',
        '故障已经告警（`TcaptchaOutage`）。`breaker` 与 `canary` 事件反映恢复的过程（指标 `tcaptcha.breaker.transitions`、`tcaptcha.canaries`）。',
      ),
      inOutage: 'in-outage',
      docs: docs.end,
    },
  },
)

export const recovered = define(
  'recovered',
  text('Recovered', '已经恢复'),
  text(
    'Five good answers in a row, to visitors’ tickets or to the server’s own probes, end the outage. From now on a disaster ticket is checked as on any other day: this visitor, whose script is still blocked, is asked for another proof.',
    '访客的票据或服务端的探针连续五次得到成功应答，故障结束。此后容灾票据按平时的规则处理：这位访客的脚本仍被拦截，改用二次验证。',
  ),
  judged(blocked, 'rejected', 'disaster-healthy'),
  {
    scripts,
    check: { before: ['outage', 'recovered'] },
    synonyms: 'recovered over back to normal closed circuit breaker end 恢复 结束 正常 熔断关闭',
    advice: {
      visitorSees: getsCode,
      youDo: text(
        'Nothing at the gate: it closes by itself within 30 seconds. Look at the accounts that came in unverified, and tell the verifier what you find: `verifier.report(correlationId, "abuse")` or `fine`. Those whose script is still blocked get in by the code.',
        '放行规则无需处理：30 秒内自动恢复平时的校验。请复查未经校验放行的账号，并把结论告诉 verifier：`verifier.report(correlationId, "abuse")` 或 `fine`。脚本仍被拦截的访客凭验证码登录。',
      ),
      remedy: 'stepUp',
      alert: ifFrequent(
        'The event `outage` with `to: up` ends it. If it comes and goes several times an hour, ask Tencent Cloud; `TcaptchaOutage` goes on for ten minutes after the end.',
        '`outage` 事件（`to: up`）表示结束。若一小时内反复数次，请询问腾讯云；结束后 `TcaptchaOutage` 还会持续十分钟。',
      ),
      inOutage: passes,
      docs: docs.end,
    },
  },
)
