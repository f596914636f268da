import type { LoginRequest } from '../run/protocol.ts'
import { define, judged, script, solved, text } from './define.ts'
import type { PlaygroundScenario } from './scenario.ts'

/** A trusted visitor: the ticket comes without a challenge, since the third request is what it is about. */
const scripts = [script('solved-without-ui')] as const

/** What anyone can type, without a captcha or an outage. */
export const forge = (login: LoginRequest): LoginRequest => ({
  ...login,
  ticket: `trerror_1001_190000000_${Math.floor(Date.now() / 1000)}`,
  randstr: '@typed',
})

/** The third request: is the ticket worth anything? Here the vendor's API is there to say so. */
export const ticketScenarios: readonly PlaygroundScenario[] = [
  define(
    'verified',
    text('Verified', '校验通过'),
    text(
      'The server asks the vendor about the ticket, and the vendor confirms it.',
      '服务端向厂商查询票据，厂商确认有效。',
    ),
    judged(solved, 'verified', 'passed'),
    { visitor: 'solves' },
  ),
  define(
    'replayed',
    text('Sent twice', '重复提交'),
    text('The same ticket logs in twice. It is good for once.', '同一张票据登录两次，只有第一次有效。'),
    judged(solved, 'rejected', 'replayed'),
    { scripts, sends: (login) => [login, { ...login }] },
  ),
  define(
    'expired',
    text('Too old', '票据过期'),
    text('The visitor took more than five minutes to press the button.', '访客通过验证后，超过五分钟才提交。'),
    judged(solved, 'rejected', 'expired'),
    { scripts, check: { api: 'code-8' } },
  ),
  define(
    'wrong-randstr',
    text('Wrong randstr', 'randstr 不匹配'),
    text('Ticket and randstr come from two different challenges.', '票据与 randstr 来自两次不同的验证。'),
    judged(solved, 'rejected', 'mismatch'),
    { scripts, sends: (login) => [{ ...login, randstr: '@other' }] },
  ),
  define(
    'wrong-app-id',
    text('Wrong app id', '应用 ID 不匹配'),
    text(
      'The page uses another CaptchaAppId than the server. Yours to repair, so it is no visitor’s fault.',
      '页面与服务端的 CaptchaAppId 不同。这是配置问题，与访客无关。',
    ),
    judged(solved, 'misconfigured', 'app-mismatch'),
    { scripts, options: { appId: '190000001' } },
  ),
  define(
    'forged',
    text('Typed disaster ticket', '手写的容灾票据'),
    text(
      'Somebody types trerror_1001_… by hand while everything works. A prefix proves nothing.',
      '一切正常时，有人手写 trerror_1001_…。前缀不能证明任何事。',
    ),
    judged(solved, 'rejected', 'disaster-healthy'),
    { scripts, sends: (login) => [forge(login)] },
  ),
  define(
    'blocked',
    text('Blocked for one visitor', '仅该访客被拦截'),
    text(
      'A blocker, a bad line: the disaster ticket is honest, yet the service is up. Try again, or step up.',
      '拦截插件或网络不佳：容灾票据是真的，但服务正常。请重试或换一种验证。',
    ),
    judged({ kind: 'disaster', code: 'script-error' }, 'rejected', 'disaster-healthy'),
    { scripts: [script('entry-404')] },
  ),
  define(
    'api-hang',
    text('API times out', '接口超时'),
    text(
      'No answer in time. One is not an outage yet, so nobody passes; trying again is worth it.',
      '规定时间内没有应答。一次还不算故障，不放行；值得重试。',
    ),
    judged(solved, 'unavailable', 'not-verified'),
    { scripts, check: { api: 'hang' } },
  ),
  define(
    'api-internal-error',
    text('API: InternalError', '接口返回 InternalError'),
    text('Asked twice, failed twice. Not yet an outage.', '查询两次均失败，但还不算故障。'),
    judged(solved, 'unavailable', 'not-verified'),
    { scripts, check: { api: 'internal-error' } },
  ),
  define(
    'api-code-26',
    text('API: code 26', '接口返回 26'),
    text('“System busy”, the third case of the vendor’s own list.', '“系统繁忙”，厂商所列的第三种情形。'),
    judged(solved, 'unavailable', 'not-verified'),
    { scripts, check: { api: 'code-26' } },
  ),
  define(
    'api-throttled',
    text('API throttles the account', '账号被限频'),
    text('An attacker can cause that, so it never opens the gate.', '攻击者可以制造限频，因此绝不因此放行。'),
    judged(solved, 'unavailable', 'throttled'),
    { scripts, check: { api: 'request-limit' } },
  ),
  define(
    'wrong-key',
    text('Signed with a wrong key', '签名密钥错误'),
    text(
      'A fault of the site’s. It opens nothing, and the operator hears of it.',
      '站点自身的问题：不放行任何人，并通知运维。',
    ),
    judged(solved, 'misconfigured', 'credentials'),
    { scripts, check: { wrongKey: true } },
  ),
  define(
    'unpaid',
    text('Unpaid account', '账号欠费'),
    text('Also a fault of the site’s: an unpaid bill is no outage.', '同样是站点自身的问题：欠费不是故障。'),
    judged(solved, 'misconfigured', 'billing'),
    { scripts, check: { api: 'unpaid' } },
  ),
  define(
    'store-full',
    text('Store of used tickets full', '已用票据存储已满'),
    text(
      'The vendor confirms the ticket, but the server could no longer tell that it was used. It never forgets one that still counts, so nobody passes.',
      '厂商确认票据有效，但服务端已无法记住它被用过。仍有效的记录绝不丢弃，因此不放行。',
    ),
    judged(solved, 'unavailable', 'store-failed'),
    { scripts, check: { store: 'full' } },
  ),
  define(
    'store-silent',
    text('Shared store does not answer', '共享存储无应答'),
    text(
      'After a tenth of a second this process’s own memory takes its place, with its share of the budgets. The visitor notices nothing.',
      '十分之一秒后由本进程的内存接替，并只用其份额的预算。访客毫无察觉。',
    ),
    judged(solved, 'verified', 'passed'),
    { scripts, check: { store: 'silent' } },
  ),
]
