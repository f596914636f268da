import { define, judged, script, solved, text } from './define.ts'
import type { PlaygroundScenario } from './scenario.ts'

/** A trusted visitor: the ticket comes without a challenge, since the third request is what it is about. */
const scripts = [script('solved-without-ui')] as const

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
    'wrong-randstr',
    text('Wrong randstr', 'randstr 不匹配'),
    text('Ticket and randstr come from two different challenges.', '票据与 randstr 来自两次不同的验证。'),
    judged(solved, 'rejected', 'mismatch'),
    { scripts, sends: (login) => [{ ...login, randstr: '@other' }] },
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
    'blocked-known',
    text('Blocked, but signed in', '被拦截但已登录'),
    text(
      'Your server knows this visitor, and you gave such people a small allowance for a healthy day.',
      '服务端认识该访客，且您为这类访客设置了日常额度。',
    ),
    judged({ kind: 'disaster', code: 'script-error' }, 'degraded', 'healthy-allowance'),
    { scripts: [script('entry-404')], check: { site: 'signed-in' } },
  ),
]
