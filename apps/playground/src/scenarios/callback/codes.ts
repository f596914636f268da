import type { ScenarioName } from '@tcaptcha/simulator'
import { play, rateLimited, text, vendorError } from '../define.ts'
import { advise, offerAnotherWay, onRefusal, throttled } from '../page-advice/advise.ts'
import { join, thenCode, thenLater } from '../page-advice/sees.ts'
import type { Text } from '../../words/language.ts'
import type { PlaygroundScenario } from '../scenario.ts'

const atOnce = text(
  'The vendor says so at once, before anything appears, and gives a disaster ticket.',
  '腾讯云立即返回，页面上什么都还没显示，并给出容灾票据。',
)
const noWait = thenCode('No challenge, and no wait.', '没有弹出验证，也无需等待。')

/** The codes that the simulator answers at once. */
type Code = ScenarioName extends infer Name
  ? Name extends `error-${infer Number extends number}`
    ? Number
    : never
  : never

/** A code of the vendor's. `hint`: what may be behind it, before the sentence that is alike. */
const code = (
  number: Code,
  [en, zh]: readonly [en: string, zh: string],
  hint: Text,
  synonyms: string,
  more: Partial<PlaygroundScenario> = {},
): PlaygroundScenario =>
  play(`error-${number}` as const, text(`${number} · ${en}`, `${number} · ${zh}`), atOnce, vendorError(number), {
    advice: advise(offerAnotherWay, noWait, { youDo: join(hint, onRefusal) }),
    synonyms,
    ...more,
  })

/** The vendor's codes, as it answers them at once. */
export const codeScenarios: readonly PlaygroundScenario[] = [
  code(
    1002,
    ['show timed out', 'show 超时'],
    text('Mostly a slow or filtered network.', '多半是网络慢或被过滤。'),
    'captcha_show_timeout timeout 超时',
  ),
  code(
    1003,
    ['second script timed out', '二级脚本超时'],
    text('Mostly a slow or filtered network.', '多半是网络慢或被过滤。'),
    'framejs_load_timeout timeout 超时',
  ),
  code(
    1004,
    ['second script failed', '二级脚本加载失败'],
    text('From many visitors: look at your CSP.', '很多访客遇到时，检查 CSP。'),
    'framejs_load_error CSP 中间 js',
    { what: text('We try once more with a new instance.', '换新实例再试一次。') },
  ),
  code(
    1005,
    ['second script threw', '二级脚本运行错误'],
    text('The vendor’s own bug, or an extension that changes the page.', '腾讯云自己的缺陷，或浏览器扩展改动了页面。'),
    'framejs_run_error exception 异常 扩展',
  ),
  code(
    1006,
    ['configuration failed', '配置请求失败'],
    text(
      'From all visitors: look at the account, which may be unpaid, and at `aidEncrypted`.',
      '所有访客都遇到时，检查账号是否欠费、`aidEncrypted` 是否有误。',
    ),
    'get_captcha_config_request_error unpaid billing 欠费 余额',
    { what: text('An unpaid account looks the same.', '账号欠费时也是这样。') },
  ),
  code(
    1007,
    ['template timed out', '模板超时'],
    text('From many visitors: look at `frame-src` in your CSP.', '很多访客遇到时，检查 CSP 的 `frame-src`。'),
    'pre_template_load_timeout iframe timeout 超时',
  ),
  code(
    1008,
    ['challenge timed out', '验证加载超时'],
    text('From many visitors: look at `frame-src` in your CSP.', '很多访客遇到时，检查 CSP 的 `frame-src`。'),
    'iframe_load_timeout timeout 超时',
  ),
  code(
    1009,
    ['jQuery failed', 'jQuery 加载失败'],
    text('From many visitors: allow the third host of `cspHosts`.', '很多访客遇到时，放行 `cspHosts` 的第三个域名。'),
    'lib_jq_load_error jquery CSP 安全策略',
  ),
  code(
    1010,
    ['challenge script failed', '滑块脚本加载失败'],
    text('Mostly a slow or filtered network.', '多半是网络慢或被过滤。'),
    'captcha_js_load_error slider 滑块',
  ),
  code(
    1011,
    ['challenge script threw', '滑块脚本运行错误'],
    text('The vendor’s own bug, or an extension that changes the page.', '腾讯云自己的缺陷，或浏览器扩展改动了页面。'),
    'captcha_js_run_error slider exception 滑块 异常',
  ),
  code(
    1012,
    ['refreshing failed', '换图失败'],
    text('The visitor lost the connection while solving it.', '访客在验证途中断网。'),
    'refresh_error 刷新 换一张',
  ),
  code(
    1013,
    ['verifying failed', '提交答案失败'],
    text('The visitor lost the connection while solving it.', '访客在验证途中断网。'),
    'verify_error network 断网 提交',
  ),
  play(
    'error-1014',
    text('1014 · too many requests', '1014 · 请求过多'),
    text('The vendor rate-limits this visitor. Never a ticket.', '腾讯云对该访客限频，一律没有票据。'),
    rateLimited,
    {
      advice: advise(throttled, thenLater('No challenge, and no wait.', '没有弹出验证，也无需等待。')),
      synonyms: 'rate_limit throttled 429 frequency 限流 频率 太频繁',
    },
  ),
  code(
    1085,
    ['invisible check failed', '无感验证失败'],
    text('Mostly a slow or filtered network.', '多半是网络慢或被过滤。'),
    'silent passive 无感 静默',
  ),
]
