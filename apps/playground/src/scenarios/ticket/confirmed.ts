import { define, judged, solved, text } from '../define.ts'
import { forgeries, ifFrequent, noAlert } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { passes, rejected } from '../server-advice/verdicts.ts'
import { triesAgain } from '../server-advice/visitor-sees.ts'
import { scripts } from './trusted-visitor.ts'

export const verified = define(
  'verified',
  text('Verified', '校验通过'),
  text(
    'The normal case: the visitor solves the challenge, the server asks Tencent Cloud about the ticket, and Tencent Cloud confirms it.',
    '正常情况：访客完成验证，服务端向腾讯云查询票据，腾讯云确认有效。',
  ),
  judged(solved, 'verified', 'passed'),
  {
    visitor: 'solves',
    synonyms: 'happy path success ok normal login CaptchaCode 1 正常 成功 登录成功 通过',
    advice: {
      visitorSees: text(
        'A challenge, and after it the form says that the login worked.',
        '弹出验证；完成后，表单提示登录成功。',
      ),
      youDo: text(
        'Check each ticket with `verify()` or a guard, once, and go on only where `verdict.allowed` is true. Pass the IP address and the account (`subject`) from your own code, never from the page.',
        '用 `verify()` 或 guard 校验每张票据，只校验一次，且只在 `verdict.allowed` 为 true 时继续。IP 与账号（`subject`）由你的代码传入，不取自页面。',
      ),
      remedy: 'budgets',
      alert: noAlert(
        'Nothing is wrong. Count the `verified` events (metric `tcaptcha.verdicts`): a drop is often the first sign that something is wrong.',
        '一切正常。请统计 `verified` 事件（指标 `tcaptcha.verdicts`）：它变少，往往是最早的异常信号。',
      ),
      inOutage: passes,
      docs: docs.framework,
    },
  },
)

export const replayed = define(
  'replayed',
  text('Sent twice', '重复提交'),
  text(
    'The same ticket is sent for two logins. It counts once: the first login goes through, the second is refused.',
    '同一张票据用于两次登录。票据只能用一次：第一次放行，第二次拒绝。',
  ),
  judged(solved, 'rejected', 'replayed'),
  {
    scripts,
    sends: (login) => [login, { ...login }],
    synonyms: 'replay replayed reuse double click twice CaptchaCode 9 重放 复用 重复使用 一票多用 双击 连点 重复点击',
    advice: {
      visitorSees: text(
        'The first login works. The second request, by a double click or by a script, is asked to try again: a new challenge gives a new ticket.',
        '第一次登录成功。再次提交同一张票据（无论是双击还是脚本）会被要求重试：重新验证即可得到新票据。',
      ),
      youDo: text(
        'Have the page run the captcha for each attempt, as `captchaFetch` does, and disable the button while a login is under way. Don’t check a ticket in two places of your server: the second finds it used.',
        '页面每次尝试都要重新验证（`captchaFetch` 就是这样做的），登录进行中请禁用按钮。服务端不要在两处校验同一张票据，否则第二处会得到“已使用”。',
      ),
      remedy: 'freshTicket',
      alert: forgeries('replayed'),
      inOutage: rejected('replayed'),
      docs: docs.requests,
    },
  },
)

export const wrongRandstr = define(
  'wrong-randstr',
  text('Wrong randstr', 'randstr 不匹配'),
  text(
    'Ticket and randstr come from two different challenges. Tencent Cloud refuses the pair.',
    '票据与 randstr 来自两次不同的验证，腾讯云拒绝这一组合。',
  ),
  judged(solved, 'rejected', 'mismatch'),
  {
    scripts,
    sends: (login) => [{ ...login, randstr: '@other' }],
    synonyms: 'mismatch mixed up pair CaptchaCode 6 7 不匹配 对不上 混用',
    advice: {
      visitorSees: triesAgain,
      youDo: text(
        'Send ticket and randstr of one and the same result: spread result, or let the form write both fields. A page that keeps one of them in a variable of its own mixes them up sooner or later.',
        '票据与 randstr 要取自同一个 result：一起展开，或让表单写入两个字段。页面若把其中一个另存变量，迟早会混用。',
      ),
      remedy: 'freshTicket',
      alert: ifFrequent(
        'Bursts of `refused` events with the reason `mismatch` mean that somebody makes pairs up (`TcaptchaRefusedShareHigh`); a steady few mean a bug in a page.',
        '原因为 `mismatch` 的 `refused` 事件突然增多，说明有人在拼凑票据（`TcaptchaRefusedShareHigh`）；一直有少量，则多半是页面的缺陷。',
      ),
      inOutage: passes,
      docs: docs.results,
    },
  },
)
