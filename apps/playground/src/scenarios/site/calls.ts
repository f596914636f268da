import { define, judged, solved, text } from '../define.ts'
import { atOnce, ifFrequent } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { misconfiguredToo, rejected } from '../server-advice/verdicts.ts'
import { getsCodeMeanwhile } from '../server-advice/visitor-sees.ts'
import { scripts } from '../ticket/trusted-visitor.ts'

export const noAddress = define(
  'no-address',
  text('verify() without an IP address', 'verify() 缺少 IP'),
  text(
    'Your code passes no valid IP address, mostly because a proxy was not counted. Without one there is nothing to limit by, so nothing passes.',
    '你的代码没有传入有效的 IP，多半是代理层数没有设对。没有 IP 就无从限制，因此一律不放行。',
  ),
  judged(solved, 'misconfigured', 'ip-missing'),
  {
    scripts,
    check: { site: 'no-ip' },
    synonyms:
      'ip address x-forwarded-for proxy nginx clb cdn load balancer trust proxy forwardedIp IP 地址 代理 负载均衡 真实 IP 反向代理',
    advice: {
      visitorSees: getsCodeMeanwhile,
      youDo: text(
        'Take the address by `forwardedIp(n)`, where n is the number of your own proxies, counted from the right of `x-forwarded-for`; what stands further left was written by the visitor. Without a proxy, take the connection’s address.',
        '用 `forwardedIp(n)` 取得 IP，n 是你自己的代理层数，从 `x-forwarded-for` 的右边数；再往左的内容是访客自己写的。没有代理时，取连接的对端 IP。',
      ),
      remedy: 'forwardedIp',
      alert: atOnce(
        'The event `fault` with the reason `ip-missing`. Alert: `TcaptchaIpMissing`, critical, when ten come within ten minutes and nobody passes.',
        '原因为 `ip-missing` 的 `fault` 事件。告警规则：十分钟内超过十次且无人通过时，`TcaptchaIpMissing`（critical）。',
      ),
      inOutage: misconfiguredToo('ip-missing'),
      docs: docs.address,
    },
  },
)

export const unknownApp = define(
  'unknown-app',
  text('verify() for an unknown app', 'verify() 的应用未配置'),
  text(
    'The code names an `appId` that `createVerifier` was not given. Nothing is sent to the API.',
    '代码传入的 `appId` 没有在 `createVerifier` 中配置。不会查询接口。',
  ),
  judged(solved, 'misconfigured', 'app-unknown'),
  {
    scripts,
    check: { site: 'other-app' },
    synonyms: 'appId apps several multi tenant not configured 多应用 多租户 未配置 应用 ID',
    advice: {
      visitorSees: getsCodeMeanwhile,
      youDo: text(
        'List each app in `apps`, with its own AppSecretKey, and name one of them in `verify()` or in guard’s `appId` function. With a single app leave `appId` out of `verify()`.',
        '在 `apps` 中逐个列出应用及其 AppSecretKey，并在 `verify()` 或 guard 的 `appId` 函数里指明其中之一。只有一个应用时，`verify()` 不必传 `appId`。',
      ),
      remedy: 'severalApps',
      alert: atOnce(
        'The event `fault` with the reason `app-unknown`, with the first ticket. Alert: `TcaptchaFault`.',
        '第一张票据就会触发原因为 `app-unknown` 的 `fault` 事件。告警规则：`TcaptchaFault`。',
      ),
      inOutage: misconfiguredToo('app-unknown'),
      docs: docs.apps,
    },
  },
)

export const simulatorTicket = define(
  'simulator-ticket',
  text('Simulator’s ticket in production', '生产环境收到模拟器票据'),
  text(
    'A page was deployed that still loads the simulator. Its tickets are recognised at sight and refused.',
    '发布的页面仍在加载模拟器。它的票据一眼就能认出，直接拒绝。',
  ),
  judged(solved, 'rejected', 'simulator-ticket'),
  {
    scripts,
    check: { site: 'production' },
    synonyms:
      'simulator mock test ticket production deploy acceptSimulator TCAPTCHA_SIMULATOR 模拟器 测试票据 上线 生产环境',
    advice: {
      visitorSees: getsCodeMeanwhile,
      youDo: text(
        'Deploy the page without the simulator’s script and without `unsafeScriptSource`. Set `acceptSimulator` in tests only: `readSettings()` does so where `TCAPTCHA_SIMULATOR` is set, and throws for that in production.',
        '发布的页面不要带模拟器脚本和 `unsafeScriptSource`。`acceptSimulator` 只用于测试：设置了 `TCAPTCHA_SIMULATOR` 时 `readSettings()` 会自动打开它，在生产环境则抛错。',
      ),
      remedy: 'testsOnly',
      alert: ifFrequent(
        'Refused events with the reason `simulator-ticket` right after a release: your page. At other times: somebody tries it out. `TcaptchaRefusedShareHigh` fires if most visitors meet it.',
        '发布后出现原因为 `simulator-ticket` 的 `refused` 事件，是你的页面；其他时候是有人在试探。多数访客都遇到时，`TcaptchaRefusedShareHigh` 会告警。',
      ),
      inOutage: rejected('simulator-ticket'),
      docs: docs.withoutAccount,
    },
  },
)
