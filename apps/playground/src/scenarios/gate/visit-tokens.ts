import { define, judged, text } from '../define.ts'
import { forgeries, ifFrequent } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { scriptCantTell } from '../server-advice/visitor-sees.ts'
import { apiDown, blocked, scripts } from './outage.ts'

export const outageNoVisitToken = define(
  'outage-no-visit-token',
  text('Without a visit token', '缺少访问令牌'),
  text(
    'A script types disaster tickets without ever opening the page, so it has no visit token of your server’s. Even in an outage it stays out.',
    '脚本直接伪造容灾票据，从未打开页面，因此没有服务端签发的访问令牌。即使在故障期间也进不来。',
  ),
  judged(blocked, 'rejected', 'visit-token-missing'),
  {
    scripts,
    sends: (login) => [{ ...login, visitToken: undefined }],
    check: apiDown,
    synonyms:
      'visit token missing nonce csrf bot curl attack forged disaster 访问令牌 缺少 没有 伪造 攻击 机器人 直接请求',
    advice: {
      visitorSees: scriptCantTell,
      youDo: text(
        'Set `visitToken: { secret }`, serve it by `visitTokenHandler`, and give the page’s captcha a `visitToken` that fetches one. Real visitors then bring theirs without noticing; one whose fetch failed is offered a code by e-mail.',
        '设置 `visitToken: { secret }`，用 `visitTokenHandler` 提供接口，并让页面的验证码通过 `visitToken` 获取它。真实访客会自动带上，毫无察觉；没取到的访客凭邮箱验证码登录。',
      ),
      remedy: 'visitToken',
      alert: ifFrequent(
        'Refused events with the reason `visit-token-missing` during an outage: if they come from everybody, your page sends none; if from a few networks, they are scripts. `TcaptchaRefusedShareHigh` fires at 60 %.',
        '故障期间原因为 `visit-token-missing` 的 `refused` 事件：人人如此，是页面没有带令牌；集中在部分网段，是脚本。占比达 60% 时 `TcaptchaRefusedShareHigh` 告警。',
      ),
      inOutage: 'in-outage',
      docs: docs.decide,
    },
  },
)

export const outageVisitTokenForged = define(
  'outage-visit-token-forged',
  text('Forged visit token', '伪造的访问令牌'),
  text('Well-formed, but not signed by your server.', '格式正确，但不是服务端签发的。'),
  judged(blocked, 'rejected', 'visit-token-invalid'),
  {
    scripts,
    sends: (login) => [{ ...login, visitToken: 'tcb1.made.up' }],
    check: apiDown,
    synonyms:
      'visit token invalid signature hmac fake tampered secret rotation network change 访问令牌 伪造 签名 篡改 换网络 密钥轮换',
    advice: {
      visitorSees: scriptCantTell,
      youDo: text(
        'Nothing against forgers. For real visitors the token fits the network, account and action it was issued for: issue it with the same `action`, have the page fetch one for each attempt, and rotate secrets as `[new, old]`.',
        '对伪造者无需处理。对真实访客，令牌只适用于签发时的网段、账号与操作：签发时使用相同的 `action`，页面每次尝试都重新获取，更换密钥时给出 `[new, old]`。',
      ),
      remedy: 'fetchVisitToken',
      alert: forgeries('visit-token-invalid'),
      inOutage: 'in-outage',
      docs: docs.guard,
    },
  },
)

export const outageVisitTokenUsed = define(
  'outage-visit-token-used',
  text('Visit token used again', '访问令牌重复使用'),
  text(
    'Another ticket comes with the visit token of the one before. Each token lets one visitor through.',
    '另一张票据带着上一张的访问令牌。每个令牌只能放行一次。',
  ),
  judged(blocked, 'rejected', 'visit-token-used'),
  {
    scripts,
    sends: (login) => [login, { ...login, randstr: '@another' }],
    check: apiDown,
    synonyms: 'visit token reuse replay used twice one-time 访问令牌 重放 重复使用 一次性',
    advice: {
      visitorSees: scriptCantTell,
      youDo: text(
        'Give the captcha `visitToken` as an async function that fetches one: it is asked at each `execute()`, so a second attempt brings a new one. A token written into the page’s HTML is good for one attempt only.',
        '把 `visitToken` 写成获取令牌的异步函数：每次 `execute()` 都会调用，第二次尝试就有新的令牌。写死在页面 HTML 里的令牌只够用一次。',
      ),
      remedy: 'fetchVisitToken',
      alert: forgeries('visit-token-used'),
      inOutage: 'in-outage',
      docs: docs.decide,
    },
  },
)
