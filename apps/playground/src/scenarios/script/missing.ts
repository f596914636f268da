import { define, play, script, text } from '../define.ts'
import { advise, onRefusal, scriptMissing } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { join, thenCode } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'
import { disaster } from './disaster.ts'

const waits = thenCode('“One moment…” for about a second.', '“请稍候…”约一秒。')

/** The script does not come. */
export const missingScenarios: readonly PlaygroundScenario[] = [
  play(
    'entry-blocked',
    text('Blocked', '被拦截'),
    text(
      'No answer at all: DNS, a refused connection, an ad blocker. After a second try the visitor gets a disaster ticket.',
      '没有任何响应：DNS 失败、连接被拒或广告拦截插件。重试一次后，访客得到容灾票据。',
    ),
    disaster('script-error'),
    {
      advice: advise(scriptMissing, waits),
      synonyms: 'adblock ad blocker uBlock firewall DNS refused 403 广告 拦截 插件 防火墙 断网 验证码打不开',
    },
  ),
  play(
    'entry-404',
    text('Not found', '404'),
    text(
      'The host answers, the file is not there. For the page it looks like a blocker, and ends the same way.',
      '域名正常，文件不在。在页面看来与被拦截一样，结果也相同。',
    ),
    disaster('script-error'),
    {
      advice: advise(scriptMissing, waits, {
        youDo: join(
          text(
            'Check whether the vendor has switched off the URL in `script`; presets such as `cn` stay valid.',
            '检查 `script` 写的脚本地址是否已被腾讯云停用；`cn` 等预设不会。',
          ),
          onRefusal,
        ),
        alert: {
          when: 'if-frequent',
          on: text(
            'The fault `script-gone` (alert `TcaptchaFault`): your `script` is gone for the server, too, and the present one is there. `script-unreached`: only visitors miss it.',
            '故障事件 `script-gone`（告警 `TcaptchaFault`）：服务端也取不到你配置的 `script`，而腾讯云现行的脚本正常。`script-unreached`：只有访客取不到。',
          ),
        },
      }),
      synonyms: 'missing gone switched off ssl.captcha.qq.com 停用 下线 找不到',
    },
  ),
  define(
    'entry-404-v1',
    text('Not found, 1.0 script', '404（1.0 脚本）'),
    text(
      'The same failure. The ticket has the prefix of the 1.0 scripts, terror_.',
      '同样的失败。票据沿用 1.0 脚本的前缀 terror_。',
    ),
    disaster('script-error'),
    {
      scripts: [script('entry-404', 'TCaptcha.js')],
      advice: advise(scriptMissing, waits, {
        youDo: join(
          text(
            'Check no prefix in your own code: there are two, and anyone can type both.',
            '不要在自己的代码里判断前缀：前缀有两种，而且谁都能伪造。',
          ),
          onRefusal,
        ),
        docs: docs.prefix,
      }),
      synonyms: 'terror_ trerror_ prefix legacy 前缀 旧版',
    },
  ),
  play(
    'entry-hang',
    text('Hangs', '一直不响应'),
    text(
      'Neither load nor error ever fires, so an onerror handler waits forever. We stop after `loadTimeout`.',
      'load 与 error 都不触发，只靠 onerror 会永远等下去。我们等满 `loadTimeout` 就结束。',
    ),
    disaster('script-timeout'),
    {
      seconds: 8,
      advice: advise(scriptMissing, thenCode('“One moment…” for at most 8 s.', '“请稍候…”最多 8 秒。'), {
        youDo: join(
          onRefusal,
          text(
            'A second source in `script` often brings the challenge within these 8 s.',
            '在 `script` 里再写一个备源，往往 8 秒之内就能弹出验证。',
          ),
        ),
      }),
      synonyms:
        'timeout pending stalled script timeout freeze forever 403 超时 卡住 挂起 无响应 点了没反应 验证码打不开 网络不好',
    },
  ),
]
