import { text } from '../define.ts'
import { forgeries, ifFrequent } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { passes } from '../server-advice/verdicts.ts'
import { scriptGets403 } from '../server-advice/visitor-sees.ts'
import { forge, seconds, typed } from './forge.ts'

export const forged = forge('forged', {
  title: text('Forged disaster ticket', '伪造的容灾票据'),
  what: text(
    'Somebody types `trerror_1001_…` in a terminal while everything works. The server sees no outage, so the ticket opens nothing.',
    '一切正常时，有人在终端里敲了一行 `trerror_1001_…`。服务端没有发现故障，这张票据不起任何作用。',
  ),
  reason: 'disaster-healthy',
  sends: typed(() => `trerror_1001_190000000_${seconds()}`),
  synonyms: 'forged fake curl bot attack prefix terror trerror bypass 伪造 手写 绕过 攻击 机器人 前缀 刷',
  advice: {
    visitorSees: scriptGets403,
    youDo: text(
      'Never go by the prefix of a ticket: send every ticket through `verify()`. For the case of an outage, when such a ticket can pass, set `visitToken`: then each forgery needs a page fetched from your server, and `perSubjectPerMinute` and `perIpPerMinute` count what passes.',
      '绝不要凭票据前缀放行：所有票据都交给 `verify()`。故障期间这种票据可能放行，因此请设置 `visitToken`：伪造者每次都要先从你的服务端取得页面，放行数量还受 `perSubjectPerMinute` 与 `perIpPerMinute` 限制。',
    ),
    remedy: 'visitToken',
    alert: ifFrequent(
      'Refused events with the reason `disaster-healthy` from many networks: either visitors whose script is blocked, or forgeries. `TcaptchaRefusedShareHigh` fires at 60 %; if the `verified` events have not become fewer, it is forgeries.',
      '许多网段都出现原因为 `disaster-healthy` 的 `refused` 事件：要么是访客的脚本被拦截，要么是伪造。占比达 60% 时 `TcaptchaRefusedShareHigh` 告警；若 `verified` 事件没有变少，就是伪造。',
    ),
    inOutage: passes,
    docs: docs.prefix,
  },
})

export const forgedUnreadable = forge('forged-unreadable', {
  title: text('Only the prefix is right', '仅前缀正确'),
  what: text(
    'It begins like a disaster ticket, but the rest is wrong. Refused without asking the API, in an outage as well.',
    '开头像容灾票据，其余部分完全不像。不查询接口，直接拒绝，故障期间也一样。',
  ),
  reason: 'disaster-unreadable',
  sends: typed(() => 'trerror_please'),
  synonyms: 'unreadable prefix junk malformed startsWith terror trerror 前缀 乱写 伪造 格式错误',
  advice: {
    visitorSees: scriptGets403,
    youDo: text(
      'Nothing: no API call and no budget is spent on it. A check of your own by `ticket.startsWith("trerror_")`, as in many samples, would let it in.',
      '无需处理：不查询接口，也不占用额度。许多示例里的 `ticket.startsWith("trerror_")` 却会放行它。',
    ),
    alert: forgeries('disaster-unreadable'),
    docs: docs.prefix,
  },
})

export const forgedForeign = forge('forged-foreign', {
  title: text('From another app', '属于其他应用'),
  what: text(
    'A disaster ticket that names somebody else’s CaptchaAppId. Your server accepts none of those, not even in an outage.',
    '容灾票据里写着别人的 CaptchaAppId。你的应用不认，故障期间也不认。',
  ),
  reason: 'disaster-foreign',
  sends: typed(() => `trerror_1001_190000001_${seconds()}`),
  synonyms: 'foreign app id CaptchaAppId other site wrong appId 别的应用 应用 ID 不一致 串用',
  advice: {
    visitorSees: scriptGets403,
    youDo: text(
      'If it is your own page that sends them, page and server use different app IDs: serve the page its `appId` from the server’s settings. Everything else is somebody’s forgery, and costs you nothing.',
      '若是你自己的页面发来的，说明页面与服务端的 CaptchaAppId 不一致：让页面从服务端的配置取得 `appId`。其余都是伪造，不会给你带来开销。',
    ),
    remedy: 'appIdForPage',
    alert: ifFrequent(
      'Refused events with the reason `disaster-foreign` right after a deployment point at your own page; at other times at forgeries (`TcaptchaRefusedShareHigh`).',
      '发布后立即出现原因为 `disaster-foreign` 的 `refused` 事件，多半是自己的页面；其他时候则是伪造（`TcaptchaRefusedShareHigh`）。',
    ),
    docs: docs.apps,
  },
})

export const forgedCode = forge('forged-code', {
  title: text('With a code that no script has', '不存在的错误码'),
  what: text(
    '1099 is in none of Tencent Cloud’s scripts, so no browser makes such a ticket. Refused without asking the API, in an outage as well.',
    '腾讯云的脚本里没有 1099，因此没有浏览器会生成这样的票据。不查询接口，直接拒绝，故障期间也一样。',
  ),
  reason: 'disaster-code',
  sends: typed(() => `trerror_1099_190000000_${seconds()}`),
  synonyms: 'error code unknown 1099 disasterCodes forged 错误码 伪造 不存在',
  advice: {
    visitorSees: scriptGets403,
    youDo: text(
      'Nothing. Should a later script of Tencent Cloud’s bring a new code, add it to `disasterCodes`; by default 1001–1013 and 1085 count.',
      '无需处理。若腾讯云日后的脚本出现新的错误码，请加入 `disasterCodes`；默认为 1001–1013 与 1085。',
    ),
    alert: forgeries('disaster-code'),
    docs: docs.options,
  },
})
