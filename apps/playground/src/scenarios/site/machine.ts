import { define, judged, solved, text } from '../define.ts'
import { atOnce, misconfigured } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { misconfiguredToo, passes } from '../server-advice/verdicts.ts'
import { getsCodeMeanwhile } from '../server-advice/visitor-sees.ts'
import { scripts } from '../ticket/trusted-visitor.ts'

export const wrongClock = define(
  'wrong-clock',
  text('The server’s clock is wrong', '服务器时钟不准'),
  text(
    'Tencent Cloud accepts no signature whose time is too far off. It is this machine’s clock, not an outage.',
    '时间偏差过大的签名，腾讯云一律不接受。是本机时钟的问题，不是故障。',
  ),
  judged(solved, 'misconfigured', 'clock'),
  {
    scripts,
    check: { api: 'signature-expire' },
    synonyms: 'clock time ntp chrony drift skew SignatureExpire timestamp vm snapshot 时钟 时间同步 时间不准 NTP 偏差',
    advice: {
      visitorSees: getsCodeMeanwhile,
      youDo: text(
        'Repair the time synchronisation: run chrony or systemd-timesyncd (NTP), also in virtual machines that were suspended. `verify()` corrects small differences by itself; `verifier.status().skew` shows them on your health page.',
        '请修复时间同步：运行 chrony 或 systemd-timesyncd（NTP），从挂起恢复的虚拟机尤其要检查。较小的偏差 `verify()` 会自行修正；健康检查页可显示 `verifier.status().skew`。',
      ),
      remedy: 'clockSkew',
      alert: atOnce(
        'The event `fault` with the reason `clock`, and `TcaptchaAppMisconfigured` (critical). `TcaptchaClockSkew` warns earlier, from 60 seconds on (metric `tcaptcha.clock.skew`).',
        '原因为 `clock` 的 `fault` 事件，以及 `TcaptchaAppMisconfigured`（critical）。`TcaptchaClockSkew` 更早预警：偏差超过 60 秒即触发（指标 `tcaptcha.clock.skew`）。',
      ),
      inOutage: passes,
      docs: docs.reasons,
    },
  },
)

export const badRequest = define(
  'bad-request',
  text('API refuses the request', '接口拒绝请求格式'),
  text(
    '`InvalidParameter`: this library sends something that the API does not accept, or the API has a new rule. No ticket passes for it.',
    '`InvalidParameter`：本库发送的内容接口不接受，或接口有了新规则。不会因此放行任何票据。',
  ),
  judged(solved, 'misconfigured', 'request'),
  {
    scripts,
    check: { api: 'invalid-parameter' },
    synonyms: 'InvalidParameter bad request 400 malformed api change update 参数错误 请求格式 接口变更 升级',
    advice: {
      visitorSees: getsCodeMeanwhile,
      youDo: text(
        'Update `@tcaptcha/server`. If that does not help, report the `vendorCode` and `requestId` of the `fault` event to us, and let visitors in meanwhile by `force("degrade")` or by the code alone.',
        '请升级 `@tcaptcha/server`。若仍不行，把 `fault` 事件里的 `vendorCode` 与 `requestId` 报告给我们；在此期间用 `force("degrade")` 放行访客，或只用邮箱验证码。',
      ),
      remedy: 'alarm',
      alert: atOnce(
        'The event `fault` with the reason `request`; `vendorCode` has the API’s own word. Alerts: `TcaptchaFault`, and `TcaptchaLockedOut` when most visitors meet it.',
        '原因为 `request` 的 `fault` 事件，`vendorCode` 是接口返回的错误码。告警规则：`TcaptchaFault`；多数访客都遇到时还有 `TcaptchaLockedOut`。',
      ),
      inOutage: passes,
      docs: docs.events,
    },
  },
)

export const egress = define(
  'egress',
  text('Server reaches nothing', '服务端无法访问外网'),
  text(
    'Neither the API nor the script’s hosts answer this server, and they never did: its own network is broken. That is no outage of Tencent Cloud’s, so nothing passes unverified, and the operator hears of it.',
    '接口与脚本域名对本服务端都没有应答，而且从未应答过：是自身网络不通。这不是腾讯云的故障，因此不放行未经校验的票据，并通知运维。',
  ),
  judged(solved, 'misconfigured', 'egress'),
  {
    scripts,
    check: { site: 'cut-off', before: ['unanswered'] },
    synonyms:
      'egress firewall proxy dns security group outbound network cut off offline ECONNREFUSED ENOTFOUND 断网 出网 防火墙 安全组 代理 DNS 外网 连不上',
    advice: {
      visitorSees: getsCodeMeanwhile,
      youDo: text(
        'Let this server out to the hosts in `verifier.status().hosts`: firewall, security group, proxy, DNS. Name one or two of your own hosts as `controlHosts`: then a cut-off server is told from an outage at once, and a real outage within seconds instead of a minute and a half.',
        '放通本服务器到 `verifier.status().hosts` 所列域名的访问：防火墙、安全组、代理、DNS。把一两个自己的域名设为 `controlHosts`：自身断网立刻就能与故障区分开，真正的故障也能在数秒内认定，不必等一分半钟。',
      ),
      remedy: 'reachableHosts',
      alert: {
        ...misconfigured('egress'),
        on: text(
          'The event `fault` with the reason `egress`. Alerts: `TcaptchaFault`, and `TcaptchaMisconfigured` (critical) while the evidence stays so.',
          '原因为 `egress` 的 `fault` 事件。告警规则：`TcaptchaFault`；只要证据仍是如此，还有 `TcaptchaMisconfigured`（critical）。',
        ),
      },
      inOutage: misconfiguredToo('egress'),
      docs: docs.ownNetwork,
    },
  },
)
