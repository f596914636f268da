import { text } from '../define.ts'
import { ifFrequent } from '../server-advice/alerts.ts'
import { docs } from '../server-advice/docs.ts'
import { rejected } from '../server-advice/verdicts.ts'
import { getsCode } from '../server-advice/visitor-sees.ts'
import { answer } from './answer.ts'

const alert = ifFrequent(
  'Count the `refused` events with the reason `risky` (`tcaptcha.verdicts`). A wave of them is an attack that Tencent Cloud has recognised, or a network that it distrusts by mistake: compare the events’ networks.',
  '统计原因为 `risky` 的 `refused` 事件（`tcaptcha.verdicts`）。突然增多，可能是腾讯云识别出的攻击，也可能是它误判了某个网段：请对比事件中的网段。',
)

export const risky = answer('risky', {
  api: 'code-21',
  title: text('Risk control says no', '风控拒绝'),
  what: text(
    'The ticket is genuine, but Tencent Cloud’s risk control does not trust this visitor. The server asks for another proof.',
    '票据是真的，但腾讯云的风控不信任这位访客。服务端要求二次验证。',
  ),
  verdict: rejected('risky'),
  synonyms: 'risk control fraud bot score false positive CaptchaCode 21 step up 风控 误判 黑产 二次验证',
  advice: {
    visitorSees: getsCode,
    youDo: text(
      'Where `verdict.stepUp` is true, ask for a code by e-mail or SMS: a person whom risk control got wrong passes it, a bot without a mailbox does not. Another challenge would not help (`verdict.retry` is false).',
      '当 `verdict.stepUp` 为 true 时，要求邮箱或短信验证码：被误判的真人能够通过，没有邮箱的机器人不能。再验证一次没有用（`verdict.retry` 为 false）。',
    ),
    remedy: 'stepUp',
    alert,
    docs: docs.code,
  },
})

export const evilInvisible = answer('evil-invisible', {
  api: 'code-1-evil',
  title: text('Passed, yet malicious', '通过但判为恶意'),
  what: text(
    'In invisible mode the API says CaptchaCode 1, which reads like a yes, with `EvilLevel` 100. It is a no.',
    '无感模式下，接口返回 CaptchaCode 1，看似通过，但 `EvilLevel` 为 100：实为拒绝。',
  ),
  verdict: rejected('risky'),
  synonyms: 'invisible mode EvilLevel 100 malicious CaptchaCode 1 无感 恶意 风险等级 误放',
  advice: {
    visitorSees: getsCode,
    youDo: text(
      'Go by `verdict.allowed`, which reads `EvilLevel` for you. A check of your own that stops at `CaptchaCode === 1` lets this one in. Ask for a code where `verdict.stepUp` is true.',
      '以 `verdict.allowed` 为准，它已经替你检查 `EvilLevel`。自己写的校验若只看 `CaptchaCode === 1`，就会放行这张票据。当 `verdict.stepUp` 为 true 时，要求验证码。',
    ),
    remedy: 'stepUp',
    alert,
    docs: docs.reasons,
  },
})
