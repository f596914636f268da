import { play, text } from '../define.ts'
import { advise, stayReady } from '../page-advice/advise.ts'
import { docs } from '../page-advice/docs.ts'
import type { Expected, PlaygroundScenario } from '../scenario.ts'

const left: Expected = { kind: 'closed', by: 'reset' }

const cleanUp = {
  youDo: text(
    'Nothing with a hook, a composable or an action: they call `reset()` on unmount. With `createTCaptcha`, call it yourself.',
    'hook、组合式函数和 action 无需处理：卸载时会调用 `reset()`。直接用 `createTCaptcha` 时请自己调用。',
  ),
  remedy: 'resetOnLeave',
} as const

/** The visitor goes elsewhere, or the page does. */
export const leavingScenarios: readonly PlaygroundScenario[] = [
  play(
    'calls-back-after-destroy',
    text('Calls back after destroy()', 'destroy() 之后才回调'),
    text(
      'The visitor leaves, and a ticket comes half a second later. Nobody logs in by it.',
      '访客离开半秒后票据才到，不会有人因此登录。',
    ),
    left,
    {
      visitor: 'leaves',
      advice: advise(
        stayReady,
        text(
          'The form they left is ready again, and nobody is logged in afterwards.',
          '离开的表单恢复可用，之后不会自动登录。',
        ),
        cleanUp,
      ),
      synonyms: 'unmount navigate route leave late 卸载 路由 离开 迟到',
    },
  ),
  play(
    'second-stage-late',
    text('Popup comes after close', '离开后才出现的弹窗'),
    text(
      'The visitor leaves before anything appears. We remove the popup that comes a second later.',
      '访客在显示之前离开，一秒后才出现的弹窗会被我们移除。',
    ),
    left,
    {
      visitor: 'leaves-early',
      advice: advise(
        stayReady,
        text(
          'The form they left is ready again, and no popup covers the page.',
          '离开的表单恢复可用，页面不会被弹窗盖住。',
        ),
        cleanUp,
      ),
      synonyms: 'late popup unmount route overlay 迟到 弹窗 路由 遮挡',
    },
    'late-popup',
  ),
  play(
    'works',
    text('Two instances', '两个实例'),
    text(
      'The page has a second captcha, and the visitor goes there. The vendor closes the first one without a word; we report it.',
      '页面上还有一个验证码，访客转去了那里。腾讯云会悄悄关掉前一个，我们会如实告知。',
    ),
    { kind: 'closed', by: 'replaced' },
    {
      visitor: 'goes-to-another',
      advice: advise(
        stayReady,
        text(
          'The challenge of the newsletter. The login form keeps what was typed, and can be sent when they come back.',
          '显示订阅邮件的验证。登录表单保留已填的内容，回来后可以继续。',
        ),
        {
          youDo: text(
            'Say nothing when `by` is `replaced`: they went there themselves. The first form can be sent again.',
            '`by` 为 `replaced` 时不要提示：是访客自己转过去的。前一个表单仍可提交。',
          ),
        },
      ),
      synonyms: 'multiple several captchas second replaced 多个 同一页面 冲突',
    },
    'two-instances',
  ),
  play(
    'works',
    text('Page replaced under the challenge', '验证打开时页面被替换'),
    text(
      'A router replaces the body while the challenge is open, and the popup goes with it. The captcha can be opened again.',
      '验证打开时，路由替换了 body，弹窗随之消失。之后可以再次打开。',
    ),
    { kind: 'closed', by: 'removed' },
    {
      visitor: 'goes-to-next-page',
      advice: advise(
        stayReady,
        text('The next page. A click on its button opens a challenge again.', '下一页。点击按钮可以再次打开验证。'),
        {
          youDo: text(
            'Nothing: `by` is `removed`, and the form is ready for the next click, even when only its container was replaced.',
            '无需处理：`by` 为 `removed`，表单可以再次点击，只替换容器时也一样。',
          ),
          docs: docs.pages,
        },
      ),
      synonyms: 'turbo pjax router body swap navigation removed 路由 换页 微前端 单页',
    },
    'page-replaced',
  ),
]
