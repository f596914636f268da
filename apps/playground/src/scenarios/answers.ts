import type { ExpectedVerdict } from '../backend-client/ticket-check.ts'
import { define, judged, script, solved, text } from './define.ts'
import type { PlaygroundScenario } from './scenario.ts'
import type { ApiScenarioName } from '@tcaptcha/simulator'
import type { Text } from '../words/language.ts'

/** A trusted visitor's ticket, and what the vendor's API makes of it. */
const answers = (
  id: string,
  api: ApiScenarioName,
  title: Text,
  what: Text,
  kind: ExpectedVerdict['kind'],
  reason: ExpectedVerdict['reason'],
): PlaygroundScenario =>
  define(id, title, what, judged(solved, kind, reason), { scripts: [script('solved-without-ui')], check: { api } })

/** What `DescribeCaptchaResult` can say, beyond yes, and what it means. */
export const answerScenarios: readonly PlaygroundScenario[] = [
  answers(
    'expired',
    'code-8',
    text('Too old', '票据过期'),
    text('The visitor took more than five minutes to press the button.', '访客通过验证后，超过五分钟才提交。'),
    'rejected',
    'expired',
  ),
  answers(
    'undecryptable',
    'code-15',
    text('Not the vendor’s', '不是厂商的票据'),
    text('It has the right shape, and the vendor can’t decrypt it.', '形状正确，但厂商无法解密。'),
    'rejected',
    'undecryptable',
  ),
  answers(
    'risky',
    'code-21',
    text('Risk control says no', '风控拒绝'),
    text(
      'A real ticket of a visitor whom the vendor does not trust: another proof, please.',
      '票据真实，但厂商不信任该访客：请换一种验证。',
    ),
    'rejected',
    'risky',
  ),
  answers(
    'evil-invisible',
    'code-1-evil',
    text('Passed, yet malicious', '通过但判为恶意'),
    text(
      'In invisible mode CaptchaCode 1 comes with EvilLevel 100.',
      '无感模式下，CaptchaCode 为 1 而 EvilLevel 为 100。',
    ),
    'rejected',
    'risky',
  ),
  answers(
    'older-code',
    'code-13',
    text('One of the older codes', '旧错误码'),
    text('Code 13, another address: in old documents only, and still a no.', '13（IP 不符）：只见于旧文档，仍属拒绝。'),
    'rejected',
    'refused',
  ),
  answers(
    'unknown-answer',
    'code-unknown',
    text('A code nobody knows', '未知的返回码'),
    text(
      '999 is in no table. It opens nothing, and asks for somebody to look.',
      '文档中没有 999：不放行，并提请人工排查。',
    ),
    'rejected',
    'unknown-answer',
  ),
  answers(
    'api-hang',
    'hang',
    text('API times out', '接口超时'),
    text(
      'No answer in time. It takes three canaries of the server’s own, failed in a row, to call that an outage. Until then nobody passes; trying again is worth it.',
      '规定时间内没有应答。服务端自己的金丝雀连续三次失败才算故障；在此之前不放行，但值得重试。',
    ),
    'unavailable',
    'not-verified',
  ),
  answers(
    'api-internal-error',
    'internal-error',
    text('API: InternalError', '接口返回 InternalError'),
    text('Asked twice, failed twice. Not yet an outage.', '查询两次均失败，但还不算故障。'),
    'unavailable',
    'not-verified',
  ),
  answers(
    'api-code-26',
    'code-26',
    text('API: code 26', '接口返回 26'),
    text('“System busy”, the third case of the vendor’s own list.', '“系统繁忙”，厂商所列的第三种情形。'),
    'unavailable',
    'not-verified',
  ),
  answers(
    'inconclusive',
    'internal-error-used',
    text('Failed, then “used”', '先失败，后“已使用”'),
    text(
      'Our second try is told that the ticket is used: the first one may have counted. Nobody can say.',
      '我方重试时被告知“已使用”：也许首次查询已生效，无从判断。',
    ),
    'unavailable',
    'inconclusive',
  ),
  answers(
    'api-throttled',
    'request-limit',
    text('API throttles the account', '账号被限频'),
    text('An attacker can cause that, so it never opens the gate.', '攻击者可以制造限频，因此绝不因此放行。'),
    'unavailable',
    'throttled',
  ),
]
