import type { Language } from '../pages/site.ts'

/** What the page of error codes says around its tables. */
export interface Words {
  readonly title: string
  readonly description: string
  readonly search: readonly string[]
  readonly intro: string
  readonly code: { readonly title: string; readonly intro: string; readonly head: readonly string[] }
  readonly number: { readonly title: string; readonly intro: string; readonly head: readonly string[] }
  readonly closed: { readonly title: string; readonly head: readonly string[] }
  readonly reason: { readonly title: string; readonly intro: string; readonly head: readonly string[] }
  readonly fault: { readonly title: string; readonly intro: string; readonly head: readonly string[] }
  readonly yes: string
}

const en: Words = {
  title: 'Error codes',
  description: 'Every error code of the page, every number of the vendor, every reason of the server, and what to do.',
  search: [
    'captcha failed to load',
    'load error',
    'script timeout',
    'hang',
    'adblock',
    'errorCode',
    'errorMessage',
    'CaptchaCode',
    'EvilLevel',
  ],
  intro:
    'Every word that a result, a verdict or an event can have, from the source. Switch on the words and numbers; the messages may change.',
  code: {
    title: 'In the page: `error.code`',
    intro:
      "Of a result with `kind: 'disaster'` or `'failed'`. Unless `recover` says otherwise, all but `rate-limited` and `invalid-options` come with a disaster ticket.",
    head: ['`code`', '`errorCode`', 'when', 'tried again', 'what to do'],
  },
  number: {
    title: 'The vendor’s numbers: `error.errorCode`',
    intro: 'As the vendor’s script and its disaster tickets (`trerror_1001_…`, `terror_1002_…`) have them.',
    head: ['number', 'the vendor’s name', 'meaning', '`code`'],
  },
  closed: { title: 'Why a result is `closed`: `by`', head: ['`by`', 'when'] },
  reason: {
    title: 'On your server: `verdict.reason`',
    intro:
      '“Again”: a new run of the captcha can succeed (`verdict.retry`). “Other proof”: ask for another one (`verdict.stepUp`).',
    head: ['`reason`', 'what happened, and what to do', 'again', 'other proof'],
  },
  fault: {
    title: 'On your server: faults',
    intro: 'The event `fault` has a reason of those above, or one of these, which are about no single ticket.',
    head: ['`reason`', 'what happened, and what to do'],
  },
  yes: 'yes',
}

const zh: Words = {
  title: '错误码',
  description: '页面的每个错误码、腾讯云的每个数字、服务端的每个原因，以及该怎么办。',
  search: [
    '验证码加载失败',
    '加载错误',
    '报错',
    '超时',
    '票据校验超时',
    '校验失败',
    '一直转圈',
    '广告拦截',
    'errorCode',
    'errorMessage',
    'CaptchaCode',
    'EvilLevel',
  ],
  intro: '结果、结论和事件里可能出现的每个词，由源代码生成。请按这些词和数字判断；说明文字可能会变。',
  code: {
    title: '页面：`error.code`',
    intro:
      "出现在 `kind` 为 `'disaster'` 或 `'failed'` 的结果里。除非 `recover` 另有决定，`rate-limited` 和 `invalid-options` 以外都带有容灾票据。",
    head: ['`code`', '`errorCode`', '何时出现', '是否重试', '怎么办'],
  },
  number: {
    title: '腾讯云的数字：`error.errorCode`',
    intro: '腾讯云的脚本和容灾票据（`trerror_1001_…`、`terror_1002_…`）里就是这些数字。',
    head: ['数字', '腾讯云的名称', '含义', '`code`'],
  },
  closed: { title: '结果为何是 `closed`：`by`', head: ['`by`', '何时出现'] },
  reason: {
    title: '服务端：`verdict.reason`',
    intro: '“重试”：重新验证可能成功（`verdict.retry`）。“二次验证”：请提供另一种方式（`verdict.stepUp`）。',
    head: ['`reason`', '发生了什么', '重试', '二次验证'],
  },
  fault: {
    title: '服务端：故障事件',
    intro: '事件 `fault` 的原因是上面的某一个，或下面这些与单张票据无关的原因。',
    head: ['`reason`', '发生了什么，怎么办'],
  },
  yes: '是',
}

/** By language. */
export const words: Readonly<Record<Language, Words>> = { en, zh }
