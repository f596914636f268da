import { play, text } from '../define.ts'
import { advise, onRefusal, scriptMissing } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { join, thenCode } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'
import { disaster } from './disaster.ts'

const waits = thenCode('“One moment…” for about a second.', '“请稍候…”约一秒。')

/** Something comes, and it is not the script. */
export const wrongScenarios: readonly PlaygroundScenario[] = [
  play(
    'entry-html',
    text('HTML instead of JavaScript', '返回的是 HTML'),
    text(
      'A captive portal, as in a hotel, answers 200 with its sign-in page.',
      '酒店、机场等网络的强制门户以 200 返回自己的登录页。',
    ),
    disaster('script-no-global'),
    {
      advice: advise(scriptMissing, waits, {
        youDo: join(
          text(
            'Nothing on your side is wrong: the visitor has to sign in to that network first.',
            '问题不在你这边：访客要先登录所在的网络。',
          ),
          onRefusal,
        ),
      }),
      synonyms: 'captive portal wifi hotel proxy hijack 强制门户 劫持 公共网络',
    },
  ),
  play(
    'entry-no-global',
    text('Loads without its global', '加载后没有全局对象'),
    text('load fires, and window.TencentCaptcha is not there.', 'load 已触发，但 window.TencentCaptcha 不存在。'),
    disaster('script-no-global'),
    {
      advice: advise(scriptMissing, waits, {
        youDo: join(
          text(
            'If it happens to many, open your `script` in a browser: a proxy or CDN may answer with an empty file.',
            '如果很多人遇到，请在浏览器里打开 `script` 指定的脚本地址：代理或 CDN 可能返回了空文件。',
          ),
          onRefusal,
        ),
      }),
      synonyms: 'undefined TencentCaptcha is not defined empty 未定义 空文件',
    },
  ),
  play(
    'entry-late-global',
    text('Global comes late', '全局对象延迟出现'),
    text('The constructor appears a second after load.', '构造函数在 load 触发一秒后才出现。'),
    disaster('script-no-global'),
    {
      advice: advise(scriptMissing, waits, {
        youDo: join(
          onRefusal,
          text('Their second click works: by then the constructor is there.', '再点一次即可：那时构造函数已经就绪。'),
        ),
      }),
      synonyms: 'race not a constructor async 竞态 异步 时序',
    },
  ),
  play(
    'entry-poisoned',
    text('Throws half-way, can’t be loaded again', '脚本中途抛错，无法再加载'),
    text(
      'The script sets its private flag, throws, and then ignores every later load. We remove the flag and load it once more.',
      '脚本设置私有标记后抛错，之后再加载也不执行。我们清除标记，再加载一次。',
    ),
    disaster('script-no-global'),
    {
      advice: advise(scriptMissing, waits, {
        youDo: join(
          text(
            'Load the vendor’s script in no other way: take its own tag out of the page.',
            '不要再用其他方式加载腾讯云的脚本：去掉页面里它自己的标签。',
          ),
          onRefusal,
        ),
      }),
      synonyms: 'poisoned __TencentCaptchaExists__ exception flag 污染 标记 异常',
    },
  ),
  play(
    'entry-wrong-market',
    text('The other site’s script', '加载了另一站点（国内/国际）的脚本'),
    text(
      'Our URL answers with the build of the other site, mainland or international. We don’t use it.',
      '我们请求的脚本地址返回了另一站点（国内/国际）的脚本，因此不予使用。',
    ),
    disaster('script-no-global'),
    {
      advice: advise(scriptMissing, waits, {
        youDo: join(
          text(
            'Look for another tag or widget of the page that loads the other site’s script; one page can have one of them.',
            '检查页面上是否有别的标签或组件加载了另一站点的脚本：同一页面只能用其中一个。',
          ),
          onRefusal,
        ),
        alert: {
          when: 'at-once',
          on: text(
            'Every visitor meets it: the fault `script-unreached` (alert `TcaptchaFault`), since the script loads from your server.',
            '所有访客都会遇到：故障事件 `script-unreached`（告警 `TcaptchaFault`），因为从服务端看脚本是正常的。',
          ),
        },
        docs: docs.severalApps,
      }),
      synonyms: 'wrong market mainland international cn intl 国内站 国际站 站点不符',
    },
  ),
]
