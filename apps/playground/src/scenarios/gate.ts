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
      'Script and API are down, and the server has seen that for itself: the visitor passes, unverified and counted.',
      '脚本与接口均故障，且服务端亲自确认：访客未经校验放行，并计入预算。',
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
    text('A visitor reads and types first; a script is here at once.', '真人要先阅读和输入，脚本则立刻提交。'),
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
    'script-outage',
    text('Script host down, API up', '脚本域名故障，接口正常'),
    text(
      'The server, which has seen the host alive, sees it dead too, and visitors with a visit token say the same.',
      '服务端曾见该域名正常，如今亲见其故障；持有访问令牌的访客也如此反映。',
    ),
    judged(blocked, 'degraded', 'script-down'),
    { scripts, check: { before: ['script-outage'] } },
  ),
  define(
    'recovering',
    text('Recovering', '正在恢复'),
    text(
      'The API answers again, three times so far. In half an outage one good answer must not lock people out.',
      '接口恢复应答，目前三次。故障时断时续，不能因一次成功就关闸。',
    ),
    judged(blocked, 'degraded', 'api-down'),
    { scripts, check: { before: ['outage', 'recovering'] } },
  ),
  define(
    'recovered',
    text('Recovered', '已经恢复'),
    text('Five good answers in a row close the gate.', '连续五次成功应答后关闸。'),
    judged(blocked, 'rejected', 'disaster-healthy'),
    { scripts, check: { before: ['outage', 'recovered'] } },
  ),
]
