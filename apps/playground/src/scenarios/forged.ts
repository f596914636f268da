import type { LoginRequest } from '../backend-client/login-request.ts'
import { define, judged, script, solved, text } from './define.ts'
import type { PlaygroundScenario } from './scenario.ts'

const scripts = [script('solved-without-ui')] as const

/** Unix seconds, as tickets have them; `ago` of them ago. */
const seconds = (ago = 0) => Math.floor(Date.now() / 1000) - ago

/** Something else in place of the ticket, as anyone with a terminal can send it. */
const typed = (ticket: () => string) => (login: LoginRequest) => [{ ...login, ticket: ticket(), randstr: '@typed' }]

/** Tickets that were never given to anybody: what is wrong with each, before a vendor is asked. */
export const forgedScenarios: readonly PlaygroundScenario[] = [
  define(
    'forged',
    text('Typed disaster ticket', '手写的容灾票据'),
    text(
      'Somebody types trerror_1001_… by hand while everything works. A prefix proves nothing.',
      '一切正常时，有人手写 trerror_1001_…。前缀不能证明任何事。',
    ),
    judged(solved, 'rejected', 'disaster-healthy'),
    { scripts, sends: typed(() => `trerror_1001_190000000_${seconds()}`) },
  ),
  define(
    'forged-unreadable',
    text('Only the prefix is right', '仅前缀正确'),
    text('It begins like a disaster ticket, and goes on as none does.', '开头像容灾票据，其余完全不像。'),
    judged(solved, 'rejected', 'disaster-unreadable'),
    { scripts, sends: typed(() => 'trerror_please') },
  ),
  define(
    'forged-foreign',
    text('Of another app', '属于其他应用'),
    text('A disaster ticket that names somebody else’s app id.', '容灾票据中写着别人的应用 ID。'),
    judged(solved, 'rejected', 'disaster-foreign'),
    { scripts, sends: typed(() => `trerror_1001_190000001_${seconds()}`) },
  ),
  define(
    'forged-code',
    text('With a code that no script has', '不存在的错误码'),
    text('1099 is in no script of the vendor’s.', '厂商脚本中没有 1099。'),
    judged(solved, 'rejected', 'disaster-code'),
    { scripts, sends: typed(() => `trerror_1099_190000000_${seconds()}`) },
  ),
  define(
    'forged-stale',
    text('From an outage long past', '来自早已结束的故障'),
    text(
      'Twenty minutes old: kept from another day, or a clock that is wrong.',
      '二十分钟前的票据：旧票据，或时钟不准。',
    ),
    judged(solved, 'rejected', 'disaster-stale'),
    { scripts, sends: typed(() => `trerror_1001_190000000_${seconds(1_200)}`) },
  ),
  define(
    'malformed',
    text('No ticket looks like that', '不可能的票据'),
    text('Spaces and umlauts: nothing is spent on asking anybody.', '含空格与特殊字符：无需询问任何人。'),
    judged(solved, 'rejected', 'ticket-malformed'),
    { scripts, sends: typed(() => 'let me in, bitte schön') },
  ),
  define(
    'no-ticket',
    text('No ticket at all', '没有票据'),
    text('The form was posted without the captcha.', '提交表单时没有经过验证码。'),
    judged(solved, 'rejected', 'ticket-missing'),
    { scripts, sends: (login) => [{ ...login, ticket: '' }] },
  ),
  define(
    'ticket-in-url',
    text('Ticket in the URL', '票据写在 URL 中'),
    text(
      'A real one, in the query: logs and referrers keep it. It is refused before it is looked at.',
      '真票据却写在查询串里，日志与 Referer 都会留存。未经校验即拒绝。',
    ),
    judged(solved, 'rejected', 'ticket-in-url'),
    { scripts, sends: (login) => [{ ...login, inUrl: true }] },
  ),
]
