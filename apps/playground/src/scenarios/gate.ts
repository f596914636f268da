import { define, judged, script, solved, text } from './define.ts'
import type { Expected, PlaygroundScenario } from './scenario.ts'

const blocked: Expected = { kind: 'disaster', code: 'script-error' }
const scripts = [script('entry-404')] as const
const down = 'html-500'

/** The third request in an outage: one gate for whatever could not be verified, and when it closes. */
export const gateScenarios: readonly PlaygroundScenario[] = [
  define(
    'outage-disaster',
    text('Disaster ticket', '容灾票据'),
    text(
      'Script and API are down. Three of the server’s own canaries failed in a row, and its network is well: the visitor passes, unverified and counted.',
      '脚本与接口均故障。服务端自己的金丝雀连续三次失败，而自身网络正常：访客未经校验放行，并计入预算。',
    ),
    judged(blocked, 'degraded', 'api-down'),
    { scripts, check: { before: ['outage'], api: down } },
  ),
  define(
    'outage-solved',
    text('Real ticket nobody can check', '无法校验的真票据'),
    text(
      'The challenge was solved, and only the API is down. The same gate, the same budgets.',
      '访客已通过验证，只是接口故障。同一道闸，同一份预算。',
    ),
    judged(solved, 'degraded', 'api-down'),
    { visitor: 'solves', check: { before: ['outage'], api: down } },
  ),
  define(
    'outage-junk',
    text('Junk ticket', '伪造的普通票据'),
    text(
      'Nobody can tell junk from a real ticket now. It needs a visit token and spends a budget, like everything else.',
      '此时无人能辨真伪。与其他票据一样，需要访问令牌，并占用预算。',
    ),
    judged(solved, 'degraded', 'api-down'),
    {
      scripts: [script('solved-without-ui')],
      sends: (login) => [{ ...login, ticket: 'tr03simulator_junk', randstr: '@junk' }],
      check: { before: ['outage'], api: down },
    },
  ),
  define(
    'outage-no-visit-token',
    text('Without a visit token', '缺少访问令牌'),
    text(
      'A script types tickets without ever fetching the page, so it has no visit token of the server’s.',
      '脚本直接伪造票据，从未打开页面，因此没有服务端签发的访问令牌。',
    ),
    judged(blocked, 'rejected', 'visit-token-missing'),
    { scripts, sends: (login) => [{ ...login, visitToken: undefined }], check: { before: ['outage'], api: down } },
  ),
  define(
    'outage-visit-token-forged',
    text('Forged visit token', '伪造的访问令牌'),
    text('It looks like one, and the server never signed it.', '形似而未经服务端签名。'),
    judged(blocked, 'rejected', 'visit-token-invalid'),
    { scripts, sends: (login) => [{ ...login, visitToken: 'tcb1.made.up' }], check: { before: ['outage'], api: down } },
  ),
  define(
    'outage-visit-token-early',
    text('Visit token too young', '访问令牌太新'),
    text(
      'This site wants visit tokens to be ten minutes old. The usual minimum, one second, refuses nobody: the server waits for what is left of it.',
      '本站要求访问令牌至少存在十分钟。默认的一秒不会拒绝任何人：不足的部分由服务端等待补足。',
    ),
    judged(blocked, 'rejected', 'visit-token-early'),
    { scripts, check: { before: ['outage'], api: down, site: 'patient-visit-token' } },
  ),
  define(
    'outage-visit-token-expired',
    text('Visit token too old', '访问令牌过期'),
    text('Hoarded ahead of the outage, or a page left open since yesterday.', '故障前囤积，或页面从昨天开到现在。'),
    judged(blocked, 'rejected', 'visit-token-expired'),
    { scripts, check: { before: ['outage'], api: down, site: 'brief-visit-token' } },
  ),
  define(
    'outage-visit-token-used',
    text('Visit token used again', '访问令牌重复使用'),
    text(
      'Another ticket with the visit token of the one before. Each lets one visitor through.',
      '另一张票据带着上一张的访问令牌。每个访问令牌只能放行一次。',
    ),
    judged(blocked, 'rejected', 'visit-token-used'),
    {
      scripts,
      sends: (login) => [login, { ...login, randstr: '@another' }],
      check: { before: ['outage'], api: down },
    },
  ),
  define(
    'outage-never',
    text('Nothing may pass', '一律不放行'),
    text('The operator’s choice: in an outage, nobody unverified.', '运维的选择：故障期间，未经校验者一律不放行。'),
    judged(blocked, 'unavailable', 'degrade-never'),
    { scripts, check: { before: ['outage'], api: down, site: 'never-degrade' } },
  ),
  define(
    'outage-never-login',
    text('This action may not pass', '此操作不放行'),
    text(
      'Some actions are worth too much: this site wants no unverified login.',
      '有些操作太重要：本站不允许未经校验的登录。',
    ),
    judged(blocked, 'unavailable', 'action-never'),
    { scripts, check: { before: ['outage'], api: down, site: 'never-login' } },
  ),
  define(
    'outage-forced-closed',
    text('Shut by the operator', '运维手动关闸'),
    text(
      'There is an outage, and the operator has seen enough of the attack: until a time that was named, nobody passes unverified.',
      '故障期间，运维发现攻击过多，手动关闸：在指定的时间之前，未经校验者一律不放行。',
    ),
    judged(blocked, 'unavailable', 'forced-closed'),
    { scripts, check: { before: ['outage'], api: down, site: 'forced-closed' } },
  ),
  define(
    'forced-degrade',
    text('Opened by the operator', '运维手动开闸'),
    text(
      'The server sees no outage, and the operator knows better. Visit token, single use and all budgets hold; the vendor’s refusal stands.',
      '服务端未见故障，而运维清楚情况。访问令牌、一次性与全部预算依然有效；腾讯云的拒绝依然算数。',
    ),
    judged(blocked, 'degraded', 'forced'),
    { scripts, check: { site: 'forced-degrade' } },
  ),
  define(
    'outage-spent',
    text('Budget spent', '预算用尽'),
    text(
      'Others have used up what this incident may let pass. Not a dead end: the visitor is asked for another proof.',
      '他人已用完本次故障的额度。并非死路：改为要求另一种验证。',
    ),
    judged(blocked, 'unavailable', 'budget-exhausted'),
    { scripts, check: { before: ['outage', 'spent'], api: down } },
  ),
  define(
    'outage-store-full',
    text('Store full', '存储已满'),
    text(
      'Nobody can check the ticket, and the server has no room to note that it was used. It could pass again and again, so it does not pass.',
      '票据无法校验，服务端又无处记下它已用过。放行一次就可能放行无数次，因此不放行。',
    ),
    judged(blocked, 'unavailable', 'store-failed'),
    { scripts, check: { before: ['outage'], api: down, store: 'full' } },
  ),
  define(
    'script-outage',
    text('Script host down, API up', '脚本域名故障，接口正常'),
    text(
      'The server has seen the host alive. Now three of its own looks fail, ten seconds apart, while the API answers; and visitors with a visit token say the same.',
      '服务端曾见该域名正常。如今接口照常应答，而服务端自己间隔十秒的三次探测均失败；持有访问令牌的访客也如此反映。',
    ),
    judged(blocked, 'degraded', 'script-down'),
    { scripts, check: { before: ['script-outage'] } },
  ),
  define(
    'recovering',
    text('Recovering', '正在恢复'),
    text(
      'The API answered three times, and now fails again. In half an outage a few good answers must not lock people out.',
      '接口应答了三次，如今又失败。故障时断时续，不能因几次成功就关闸。',
    ),
    judged(blocked, 'degraded', 'api-down'),
    { scripts, check: { before: ['outage', 'recovering'], api: down } },
  ),
  define(
    'recovered',
    text('Recovered', '已经恢复'),
    text(
      'Five good answers in a row close the gate, whether to a visitor’s ticket or to the server’s own canary.',
      '连续五次成功应答后关闸：访客的票据与服务端自己的金丝雀都算。',
    ),
    judged(blocked, 'rejected', 'disaster-healthy'),
    { scripts, check: { before: ['outage', 'recovered'] } },
  ),
]
