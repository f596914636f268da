import { define, judged, script, text } from '../define.ts'
import type { Expected } from '../scenario.ts'
import { ifFrequent, noAlert } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { passes } from '../server-advice/verdicts.ts'

const scriptError: Expected = { kind: 'disaster', code: 'script-error' }
const scripts = [script('entry-404')] as const

export const blocked = define(
  'blocked',
  text('Blocked for one visitor', '仅该访客被拦截'),
  text(
    'An ad blocker keeps the script from this one visitor, while Tencent Cloud is well. The browser makes a disaster ticket; the server sees no outage and asks for another proof. With a code by e-mail the visitor gets in.',
    '广告拦截插件挡住了这位访客的脚本，而腾讯云一切正常。浏览器生成容灾票据；服务端没有发现故障，于是要求二次验证。访客凭邮箱验证码登录。',
  ),
  judged(scriptError, 'rejected', 'disaster-healthy'),
  {
    scripts,
    synonyms:
      'ad blocker adblock uBlock extension firewall company network bad line false positive 1001 step up 广告 拦截 插件 防火墙 公司网络 网络差 误伤 二次验证',
    advice: {
      visitorSees: text(
        'No challenge appears. The form is not sure who this is and offers a code by e-mail; the visitor enters the code from the inbox beside the form, and is logged in.',
        '验证没有弹出。表单暂时无法确认身份，改为提供邮箱验证码；访客输入旁边收件箱里的验证码，即可登录。',
      ),
      youDo: text(
        'Where `verdict.stepUp` is true, ask for another proof: a code by e-mail or SMS. Don’t let the disaster ticket itself in on a healthy day: anyone can type one, so a bot would only have to block the script to skip your captcha. In a real outage the server finds out by itself, and the same ticket gets in.',
        '当 `verdict.stepUp` 为 true 时，要求二次验证：邮箱或短信验证码。服务正常时不要直接接受容灾票据：任何人都能伪造一张，机器人只要屏蔽脚本就能绕过验证码。真正发生故障时，服务端自行探测确认，同一张票据即可放行。',
      ),
      remedy: 'stepUp',
      alert: ifFrequent(
        'One visitor is no incident. When nearly all visitors of an app can’t load the script (ten networks, 90 % within ten minutes), the event `fault` comes with the reason `script-unreached` or `script-gone`. Alert: `TcaptchaFault`.',
        '一位访客不算事故。若某个应用的访客几乎都加载不了脚本（十分钟内至少 10 个网段，且占 90%），会发出原因为 `script-unreached` 或 `script-gone` 的 `fault` 事件。告警规则：`TcaptchaFault`。',
      ),
      inOutage: passes,
      docs: docs.code,
    },
  },
)

export const blockedKnown = define(
  'blocked-known',
  text('Blocked, but signed in', '被拦截但已登录'),
  text(
    'The same blocked script, but your server knows this visitor: signed in, and you gave such accounts a small allowance for healthy days.',
    '同样被拦截，但服务端认识这位访客：已登录，而你为这类账号设置了少量日常额度。',
  ),
  judged(scriptError, 'degraded', 'healthy-allowance'),
  {
    scripts,
    check: { site: 'signed-in' },
    synonyms:
      'ad blocker adblock allowance known user authenticated session healthyAllowance 广告 拦截 插件 已登录 老用户 日常额度',
    advice: {
      visitorSees: text('No challenge appears, and the login works all the same.', '验证没有弹出，但照常登录成功。'),
      youDo: text(
        'Set `degrade.healthyAllowance` and pass `subject: { id, trust: "authenticated" }`, from your session and never from the page. It is for actions of signed-in accounts, such as a comment; strangers have no allowance and are asked for a code.',
        '设置 `degrade.healthyAllowance`，并传入 `subject: { id, trust: "authenticated" }`，其内容取自你的会话，绝不取自页面。它适用于已登录账号的操作，例如发表评论；陌生访客没有这项额度，需要验证码。',
      ),
      remedy: 'healthyAllowance',
      alert: noAlert(
        'The allowance is limited for each account and for all together. If a fifth of all passes is unverified, `TcaptchaUnverifiedShareHigh` says so; the `degraded` events have the reason `healthy-allowance`.',
        '这项额度对每个账号和全部账号都有上限。未经校验的放行超过五分之一时，`TcaptchaUnverifiedShareHigh` 会告警；`degraded` 事件的原因是 `healthy-allowance`。',
      ),
      inOutage: passes,
      docs: docs.decide,
    },
  },
)
