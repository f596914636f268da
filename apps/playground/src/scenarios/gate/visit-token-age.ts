import { define, judged, text } from '../define.ts'
import { ifFrequent } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { getsCode } from '../server-advice/visitor-sees.ts'
import { apiDown, blocked, scripts } from './outage.ts'

export const outageVisitTokenEarly = define(
  'outage-visit-token-early',
  text('Visit token too young', '访问令牌太新'),
  text(
    'This site wants visit tokens to be ten minutes old, and so refuses people who have just come. The usual minimum, one second, refuses nobody: the server waits for what is missing of it.',
    '本站要求访问令牌至少存在十分钟，因此会拒绝刚打开页面的人。默认的一秒不会拒绝任何人：不足的部分由服务端等待补足。',
  ),
  judged(blocked, 'rejected', 'visit-token-early'),
  {
    scripts,
    check: { ...apiDown, site: 'patient-visit-token' },
    synonyms: 'visit token minAge too early young fast bot 访问令牌 太新 太早 等待 最短时间',
    advice: {
      visitorSees: getsCode,
      youDo: text(
        'Leave `visitToken.minAge` at 1,000 ms. More slows attackers down only a little, and locks out people who are quick.',
        '`visitToken.minAge` 保持 1,000 毫秒。设得更长，对攻击者影响很小，却会挡住动作快的真人。',
      ),
      remedy: 'visitTokenAge',
      alert: ifFrequent(
        'Refused events with the reason `visit-token-early`: your minimum age is too long, or the clocks of two nodes differ. Alert: `TcaptchaClockSkew`.',
        '原因为 `visit-token-early` 的 `refused` 事件：最短时间过长，或两个节点的时钟不一致。告警规则：`TcaptchaClockSkew`。',
      ),
      inOutage: 'in-outage',
      docs: docs.options,
    },
  },
)

export const outageVisitTokenExpired = define(
  'outage-visit-token-expired',
  text('Visit token too old', '访问令牌过期'),
  text(
    'The token was hoarded ahead of the outage, or the page has been open since yesterday.',
    '令牌是故障之前囤积的，或者页面从昨天开到现在。',
  ),
  judged(blocked, 'rejected', 'visit-token-expired'),
  {
    scripts,
    check: { ...apiDown, site: 'brief-visit-token' },
    synonyms: 'visit token expired maxAge stale page left open hoarded 访问令牌 过期 囤积 页面开着 失效',
    advice: {
      visitorSees: getsCode,
      youDo: text(
        'Have the page fetch a token for each attempt instead of once at the start: then a page that was left open for hours works, too. `visitToken.maxAge` is 30 minutes by default; a longer one helps hoarders only.',
        '页面应在每次尝试时获取令牌，而不是打开时只取一次：页面开了几个小时也照样可用。`visitToken.maxAge` 默认 30 分钟，设得更长只会方便囤积者。',
      ),
      remedy: 'fetchVisitToken',
      alert: ifFrequent(
        'Refused events with the reason `visit-token-expired` from many networks: a page fetches its token too early. From few: somebody hoards.',
        '许多网段出现原因为 `visit-token-expired` 的 `refused` 事件：页面取令牌过早。只有少数网段：有人在囤积。',
      ),
      inOutage: 'in-outage',
      docs: docs.options,
    },
  },
)
