import { define, judged, script, solved, text } from './define.ts'
import type { PlaygroundScenario } from './scenario.ts'

const scripts = [script('solved-without-ui')] as const

/** The third request, and the fault is your own: keys, account, clock, code. No visitor can help it, and none passes for it. */
export const siteScenarios: readonly PlaygroundScenario[] = [
  define(
    'wrong-key',
    text('Signed with a wrong key', '签名密钥错误'),
    text(
      'A fault of the site’s. It opens nothing, and the operator hears of it.',
      '站点自身的问题：不放行任何人，并通知运维。',
    ),
    judged(solved, 'misconfigured', 'credentials'),
    { scripts, check: { site: 'wrong-key' } },
  ),
  define(
    'wrong-app-id',
    text('Wrong app id', '应用 ID 不匹配'),
    text(
      'Code 16: the page uses another CaptchaAppId than the server. Anyone can send such a ticket, so it is refused like a bad one. Only when it comes from three networks, and no ticket passes, does the operator hear of it.',
      '返回 16：页面与服务端的 CaptchaAppId 不同。任何人都能发来这样的票据，因此与无效票据一样拒绝；只有来自三个网段且无一通过时，才通知运维。',
    ),
    judged(solved, 'rejected', 'app-mismatch'),
    { scripts, options: { appId: '190000001' } },
  ),
  define(
    'wrong-app-secret',
    text('Wrong AppSecretKey', 'AppSecretKey 错误'),
    text('Code 100: app id, secret and ticket disagree.', '返回 100：应用 ID、密钥与票据不符。'),
    judged(solved, 'misconfigured', 'app-secret'),
    { scripts, check: { api: 'code-100' } },
  ),
  define(
    'unpaid',
    text('Unpaid account', '账号欠费'),
    text('Also a fault of the site’s: an unpaid bill is no outage.', '同样是站点自身的问题：欠费不是故障。'),
    judged(solved, 'misconfigured', 'billing'),
    { scripts, check: { api: 'unpaid' } },
  ),
  define(
    'wrong-clock',
    text('The server’s clock is wrong', '服务器时钟不准'),
    text('The vendor takes no signature of another hour.', '厂商不接受时间偏差过大的签名。'),
    judged(solved, 'misconfigured', 'clock'),
    { scripts, check: { api: 'signature-expire' } },
  ),
  define(
    'bad-request',
    text('API refuses the request', '接口拒绝请求格式'),
    text(
      'InvalidParameter: our own mistake, or a new rule of the vendor’s.',
      'InvalidParameter：我方有误，或厂商规则已变。',
    ),
    judged(solved, 'misconfigured', 'request'),
    { scripts, check: { api: 'invalid-parameter' } },
  ),
  define(
    'egress',
    text('Server reaches nothing', '服务端无法访问外网'),
    text(
      'Neither the API nor the script’s hosts answer this server, and none ever did: its own network is broken. That is no outage of the vendor’s, so nobody passes, and the operator hears of it.',
      '接口与脚本域名对本服务端均无应答，且从未有过应答：是自身网络不通。这不是厂商故障，因此不放行，并通知运维。',
    ),
    judged(solved, 'misconfigured', 'egress'),
    { scripts, check: { site: 'cut-off', before: ['unanswered'] } },
  ),
  define(
    'no-address',
    text('verify() without an address', 'verify() 缺少 IP'),
    text(
      'Behind a proxy that was not configured, nobody has one. Nothing passes.',
      '代理未配置时得不到访客地址，一律不放行。',
    ),
    judged(solved, 'misconfigured', 'ip-missing'),
    { scripts, check: { site: 'no-ip' } },
  ),
  define(
    'unknown-app',
    text('verify() for an unknown app', 'verify() 的应用未配置'),
    text('The app names an app id that the verifier was not told of.', '调用方传入了未配置的应用 ID。'),
    judged(solved, 'misconfigured', 'app-unknown'),
    { scripts, check: { site: 'other-app' } },
  ),
  define(
    'simulator-ticket',
    text('Simulator’s ticket in production', '生产环境收到模拟票据'),
    text('A page that was left on the simulator. Its tickets are known by sight.', '页面误用模拟器。其票据一眼可辨。'),
    judged(solved, 'rejected', 'simulator-ticket'),
    { scripts, check: { site: 'production' } },
  ),
  define(
    'store-full',
    text('Store of used tickets full', '已用票据存储已满'),
    text(
      'The vendor confirms the ticket, and that is enough: it passes, although the server has no room to note that it was used. Only in an outage does a full store refuse.',
      '厂商已确认票据有效，这就够了：即使存储已满、无法记下它已用过，也照常通过。只有故障期间，存储已满才会拒绝。',
    ),
    judged(solved, 'verified', 'passed'),
    { scripts, check: { store: 'full' } },
  ),
  define(
    'store-silent',
    text('Shared store does not answer', '共享存储无应答'),
    text(
      'After 150 ms this process’s own memory takes its place, with its share of the budgets. The visitor notices nothing.',
      '150 毫秒后由本进程的内存接替，并只用其份额的预算。访客毫无察觉。',
    ),
    judged(solved, 'verified', 'passed'),
    { scripts, check: { store: 'silent' } },
  ),
  define(
    'overloaded',
    text('Too many at once', '并发过高'),
    text(
      'This node checks as many tickets as it may. The others wait, each network in its turn; whoever has waited for half of the time-out is asked to try again.',
      '本节点的并发校验已达上限。其余票据按网段轮流排队；等满超时的一半仍未轮到的，请重试。',
    ),
    judged(solved, 'unavailable', 'overloaded'),
    { scripts, check: { api: 'hang', site: 'crowded' } },
  ),
  define(
    'too-many-tries',
    text('Too many tries', '尝试过于频繁'),
    text('Your own limit, for what reaches the vendor’s API at all.', '您自己的限制：哪些请求可以到达厂商接口。'),
    judged(solved, 'rejected', 'rate-limited'),
    { scripts, sends: (login) => [login, { ...login }], check: { site: 'few-tries' } },
  ),
]
