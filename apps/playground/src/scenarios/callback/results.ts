import { judged, play, solved, text } from '../define.ts'
import { advise, letIn, offerAnotherWay } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { thenCode, thenIn } from '../page-advice/sees.ts'
import type { Expected, PlaygroundScenario } from '../scenario.ts'

/** What the vendor called back with, or its silence, means nothing. */
export const senseless: Expected = { kind: 'disaster', code: 'invalid-result', errorCode: 1005 }

const alert = {
  when: 'if-frequent',
  on: text(
    'The browser event `result` with the code `invalid-result`. From many visitors at once: the vendor has changed its script; please report it to us.',
    '错误码为 `invalid-result` 的浏览器事件 `result`。很多访客同时出现，说明腾讯云改了脚本，请反馈给我们。',
  ),
} as const

const senselessly = advise(offerAnotherWay, thenCode('No challenge, and no wait.', '没有弹出验证，也无需等待。'), {
  alert,
  docs: docs.failures,
})

/** The vendor calls back with less than it should, or with something that makes no sense. */
export const resultScenarios: readonly PlaygroundScenario[] = [
  play(
    'solved-without-appid',
    text('Solved, appid missing', '通过但没有 appid'),
    text('The result carries the app id of the options.', '结果沿用参数中的 appId。'),
    solved,
    {
      visitor: 'solves',
      advice: advise(letIn, thenIn('The usual challenge.', '照常弹出验证。'), {
        youDo: text(
          'Nothing in the page. On the server, take the app id from your configuration and never from the page.',
          '页面无需处理。服务端的应用 ID 取自你的配置，不要用页面传来的。',
        ),
      }),
      synonyms: 'CaptchaAppId missing field 缺少 字段',
    },
  ),
  play(
    'ticket-without-prefix',
    text('Disaster ticket without its prefix', '看不出来的容灾票据'),
    text(
      'As in 2020: a random ticket and no error code. The page can’t tell it from a real one, your server can. That is why the server decides.',
      '与 2020 年一样：随机票据，没有错误码。页面分辨不出真假，服务端可以，所以由服务端决定。',
    ),
    judged(solved, 'rejected', 'undecryptable'),
    {
      advice: advise(offerAnotherWay, thenCode('No challenge, and no wait.', '没有弹出验证，也无需等待。'), {
        alert: {
          when: 'if-frequent',
          on: text(
            'The event `refused` with `undecryptable`. Bursts are more often forged tickets; the alert is `TcaptchaRefusedShareHigh`.',
            '事件 `refused`（原因 `undecryptable`）。突增更可能是伪造的票据；对应告警 `TcaptchaRefusedShareHigh`。',
          ),
        },
        docs: docs.prefix,
      }),
      synonyms: 'random ticket no prefix fake 2020 undecryptable 随机 没有前缀 伪装',
    },
  ),
  play(
    'result-undefined',
    text('Calls back with nothing', '回调没有参数'),
    text('The callback gets no object. The visitor still gets an outcome.', '回调没有收到对象，访客仍会得到结果。'),
    senseless,
    { advice: senselessly, synonyms: 'undefined null TypeError empty 空 没有参数' },
  ),
  play(
    'result-string',
    text('Calls back with a string', '回调收到字符串'),
    text('A string is no result. The visitor still gets an outcome.', '字符串不是有效结果，访客仍会得到结果。'),
    senseless,
    { advice: senselessly, synonyms: 'type string invalid 类型 格式' },
  ),
  play(
    'result-no-ticket',
    text('ret 0 without a ticket', 'ret 0 但没有票据'),
    text('`ret: 0` without a ticket counts as an error.', '`ret: 0` 但没有票据，按错误处理。'),
    senseless,
    { advice: senselessly, synonyms: 'success empty ticket missing 成功 空票据' },
  ),
  play(
    'result-unknown-ret',
    text('ret 99', 'ret 99'),
    text('A value that is in no document counts as an error.', '文档中没有的返回值，按错误处理。'),
    senseless,
    { advice: senselessly, synonyms: 'unknown code undocumented 未知 返回值' },
  ),
]
