import { text } from '../define.ts'
import { atOnce, forgeries, ifFrequent } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { scriptGets403 } from '../server-advice/visitor-sees.ts'
import { forge, seconds, typed } from './forge.ts'

export const forgedStale = forge('forged-stale', {
  title: text('From an earlier outage', '来自早已结束的故障'),
  what: text(
    'A disaster ticket that is twenty minutes old: kept from an earlier outage, or made by a device whose clock is wrong.',
    '二十分钟前的容灾票据：可能是上次故障时留下的，也可能是设备时钟不准。',
  ),
  reason: 'disaster-stale',
  sends: typed(() => `trerror_1001_190000000_${seconds(1_200)}`),
  synonyms: 'stale old hoarded clock skew time maxTicketSkew 过期 囤积 时钟 时间不准 旧票据',
  advice: {
    visitorSees: text(
      'A script that kept the ticket gets the same 403 as usual. A person whose device’s clock is off by more than ten minutes is offered a code by e-mail, and is logged in by it.',
      '囤积票据的脚本得到与平时相同的 403。设备时钟偏差超过十分钟的真人会看到邮箱验证码，凭它登录。',
    ),
    youDo: text(
      'Keep your servers’ clocks right (NTP) and leave `maxTicketSkew` at its ten minutes: the longer it is, the longer a hoarded ticket can pass in the next outage. For people with a wrong clock there is the code.',
      '保持服务器时钟准确（NTP），`maxTicketSkew` 用默认的十分钟：它越长，囤积的票据在下次故障里可用的时间就越长。设备时钟不准的真人凭验证码登录。',
    ),
    remedy: 'clockSkew',
    alert: ifFrequent(
      'Refused events with the reason `disaster-stale` from many networks at once: this server’s clock may be wrong. Alert: `TcaptchaClockSkew`, from 60 seconds on.',
      '许多网段同时出现原因为 `disaster-stale` 的 `refused` 事件：可能是本机时钟不准。告警规则：`TcaptchaClockSkew`，偏差超过 60 秒时触发。',
    ),
    docs: docs.options,
  },
})

export const malformed = forge('malformed', {
  title: text('Invalid characters', '非法字符'),
  what: text('Invalid characters: rejected without calling the API.', '含有非法字符：不查询接口，直接拒绝。'),
  reason: 'ticket-malformed',
  sends: typed(() => 'let me in, bitte schön'),
  synonyms: 'invalid characters injection fuzzing garbage length umlaut 非法字符 乱码 注入 格式错误',
  advice: {
    visitorSees: scriptGets403,
    youDo: text(
      'Nothing: it spends no call, no rate and no budget. If it is your own page that sends such text, it sends another field in the ticket’s place.',
      '无需处理：不查询接口，不占用频率与额度。若是你自己的页面发来的，说明它把别的字段当成了票据。',
    ),
    alert: forgeries('ticket-malformed'),
    docs: docs.reasons,
  },
})

export const noTicket = forge('no-ticket', {
  title: text('No ticket at all', '没有票据'),
  what: text(
    'The form was posted without the captcha: by a script, or by a page that forgot it.',
    '提交时没有经过验证码：可能是脚本，也可能是页面漏掉了。',
  ),
  reason: 'ticket-missing',
  sends: (login) => [{ ...login, ticket: '' }],
  synonyms: 'missing empty forgot captcha curl direct post JavaScript disabled 缺少 空 没验证 直接提交 绕过 禁用脚本',
  advice: {
    visitorSees: text(
      'A script that skips the captcha gets the opaque 403. A page that uses `captchaFetch` takes that answer as its cue: it opens the captcha and sends the request again, so its visitors get in.',
      '跳过验证码的脚本得到 403。使用 `captchaFetch` 的页面则以此为信号：弹出验证，再发送一次请求，访客随即登录。',
    ),
    youDo: text(
      'Guard every endpoint that is worth attacking, not only the page’s own path. In the page send requests by `captchaFetch`, or put ticket and randstr into the body or the headers `x-captcha-ticket` and `x-captcha-randstr`.',
      '每个值得攻击的接口都要加 guard，而不只是页面会用到的那条。页面里用 `captchaFetch` 发送请求，或把 ticket 与 randstr 放进请求体，或放进请求头 `x-captcha-ticket` 与 `x-captcha-randstr`。',
    ),
    remedy: 'freshTicket',
    alert: ifFrequent(
      '`TcaptchaTicketsMissing` fires when nobody passes and requests without a ticket keep coming: a page that runs no captcha, or whose fields are not read.',
      '没有人通过、却不断收到没有票据的请求时，`TcaptchaTicketsMissing` 会告警：某个页面没有启动验证码，或它的字段没有被读到。',
    ),
    docs: docs.requests,
  },
})

export const ticketInUrl = forge('ticket-in-url', {
  title: text('Ticket in the URL', '票据写在 URL 中'),
  what: text(
    'A genuine ticket, but in the query, where logs and the Referer keep it. It is refused before it is checked.',
    '票据是真的，却写在查询参数里，日志与 Referer 都会留存。不校验，直接拒绝。',
  ),
  reason: 'ticket-in-url',
  sends: (login) => [{ ...login, inUrl: true }],
  synonyms: 'query string GET form referrer log leak url 查询参数 日志 泄露 GET 表单',
  advice: {
    visitorSees: text(
      'The form is not sure who this is and offers a code by e-mail, by which the visitor is logged in. Until the page is fixed, this happens to everybody.',
      '表单暂时无法确认身份，改为提供邮箱验证码，访客凭它登录。页面修好之前，每位访客都是如此。',
    ),
    youDo: text(
      'Fix your page: `method="post"` on the form, or `captchaFetch`, which uses headers. If you read the ticket by code of your own, give guard a `read` that takes it from the body.',
      '请修复页面：表单使用 `method="post"`，或改用 `captchaFetch`（它用请求头）。若由你自己的代码读取票据，请给 guard 一个从请求体读取的 `read`。',
    ),
    remedy: 'freshTicket',
    alert: atOnce(
      'Refused events with the reason `ticket-in-url` right after a release: your page is broken. No alert waits for a single reason; count it in `tcaptcha.verdicts`.',
      '发布后出现原因为 `ticket-in-url` 的 `refused` 事件：页面有误。没有专门的告警规则，请在 `tcaptcha.verdicts` 里统计这个原因。',
    ),
    docs: docs.guard,
  },
})
