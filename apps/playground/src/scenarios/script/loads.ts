import { define, play, script, solved, text } from '../define.ts'
import { advise, letIn } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import { thenIn } from '../page-advice/sees.ts'
import type { PlaygroundScenario } from '../scenario.ts'

/** The script comes, and is what it should be. */
export const loadingScenarios: readonly PlaygroundScenario[] = [
  play(
    'works',
    text('Loads and is solved', '加载正常，通过验证'),
    text(
      'The normal case: script loads, visitor solves, server verifies.',
      '最常见的情形：脚本加载成功，访客通过验证，服务端校验通过。',
    ),
    solved,
    {
      visitor: 'solves',
      advice: advise(letIn, thenIn('The challenge pops up after the click.', '点击后弹出验证。')),
      synonyms: 'normal happy path ok success 正常 成功 通过',
    },
  ),
  define(
    'works-v1',
    text('1.0 script', '1.0 脚本'),
    text(
      'TCaptcha.js draws the challenge in an iframe. Same client, same result.',
      'TCaptcha.js 在 iframe 中显示验证。客户端代码和结果都不变。',
    ),
    solved,
    {
      scripts: [script('works', 'TCaptcha.js')],
      visitor: 'solves',
      advice: advise(
        letIn,
        thenIn('The older challenge, in a frame of its own.', '旧版验证，显示在单独的 iframe 中。'),
        {
          youDo: text(
            'Set `script` to `cn-v1`. Everything else stays, and you can go to 2.0 by taking it out.',
            '把 `script` 设为 `cn-v1`，其余不变；日后去掉它就升级到 2.0。',
          ),
          remedy: 'olderScript',
          docs: docs.options,
        },
      ),
      synonyms: 'old legacy version TCaptcha.js 旧版 老版本',
    },
  ),
  define(
    'works-intl',
    text('International script', '国际站脚本'),
    text(
      'TJNCaptcha-global.js needs an element, and draws a checkbox there first.',
      'TJNCaptcha-global.js 需要一个容器，先在里面显示复选框。',
    ),
    solved,
    {
      scripts: [script('works', 'TJNCaptcha-global.js')],
      visitor: 'solves',
      advice: advise(
        letIn,
        thenIn('A checkbox in the form, and after a click on it the challenge.', '表单里出现复选框，点击后弹出验证。'),
        {
          youDo: text(
            'Set `script` to `intl` and give it an element in the form. On the server, `endpoint` is `intl`.',
            '把 `script` 设为 `intl`，并在表单里给它一个容器；服务端的 `endpoint` 设为 `intl`。',
          ),
          remedy: 'internationalElement',
          docs: docs.options,
        },
      ),
      synonyms: 'global overseas checkbox singapore 海外 国际版 复选框 新加坡',
    },
  ),
  play(
    'entry-slow',
    text('Slow', '加载延迟'),
    text('The script takes its time and works.', '脚本加载较慢，但可以使用。'),
    solved,
    {
      visitor: 'solves',
      advice: advise(
        letIn,
        thenIn('The button says “One moment…”, then the challenge opens.', '按钮显示“请稍候…”，然后弹出验证。'),
        {
          youDo: text(
            'Load the script early: call `preload()` when the visitor touches the form. Disable the button while `status` is `loading`.',
            '提前加载：访客开始填表时调用 `preload()`。`status` 为 `loading` 时禁用按钮。',
          ),
          remedy: 'preload',
        },
      ),
      synonyms: 'latency delay 3G weak network 弱网 网速慢 网络不好 卡',
    },
  ),
]
