import type { TCaptchaErrorCode } from '@tcaptcha/core'
import type { Language } from '../pages/site.ts'

type Text = Readonly<Record<Language, string>>

const text = (en: string, zh: string): Text => ({ en, zh })

const script = text(
  'the same request past the cache, then each other source, within `loadTimeout`',
  '在 `loadTimeout` 之内，绕过缓存重试一次，再依次尝试其他来源',
)
const sources = text('each other source, within `loadTimeout`', '在 `loadTimeout` 之内，依次尝试其他来源')
const no = text('no', '否')
const instance = text('once, with a new instance', '重建实例，重试一次')
const send = text(
  'Send the ticket: your server decides. When it refuses, offer another proof.',
  '照常提交票据，由服务端决定；被拒绝时提供二次验证。',
)

/** What the page itself tries after a failure with this code, and what its author does. A code without its texts does not compile. */
export const pageCodes: Readonly<Record<TCaptchaErrorCode, { readonly again: Text; readonly todo: Text }>> = {
  offline: { again: no, todo: text('Say so, and let the visitor try again.', '提示访客没有网络，联网后重试。') },
  'script-csp': {
    again: sources,
    todo: text(
      'Allow the hosts in your Content-Security-Policy, or pass the page’s `nonce`.',
      '在 CSP 中放行这些域名，或传入页面的 `nonce`。',
    ),
  },
  'script-error': { again: script, todo: send },
  'script-timeout': { again: sources, todo: send },
  'script-no-global': {
    again: script,
    todo: text(
      'Send the ticket. When many visitors have it: check that `script` and the app id belong to the same site.',
      '照常提交票据。很多访客都这样时，请检查 `script` 与 CaptchaAppId 是否属于同一站点。',
    ),
  },
  'open-timeout': {
    again: text('no; once after a leftover timer of the vendor', '否；腾讯云残留的定时器关掉验证时重试一次'),
    todo: send,
  },
  'vendor-threw': { again: instance, todo: send },
  'vendor-options': {
    again: no,
    todo: text(
      'Mend your `vendor` function, or the address that it asks; `cause` is its error.',
      '修复你的 `vendor` 函数或它请求的接口；原因见 `cause`。',
    ),
  },
  'vendor-error': {
    again: text('1004 once, with a new instance; others no', '1004 重建实例后重试一次，其他不重试'),
    todo: send,
  },
  'rate-limited': {
    again: no,
    todo: text(
      'There is no ticket: offer another proof at once, or wait a minute.',
      '没有票据：直接提供二次验证，或等一分钟。',
    ),
  },
  'invalid-result': { again: no, todo: send },
  internal: {
    again: no,
    todo: text(
      'Send the ticket. `cause` says what threw: an extension, or a bug to report.',
      '照常提交票据。抛错原因见 `cause`：可能是扩展程序，也可能是本库的缺陷，请反馈。',
    ),
  },
  'invalid-options': {
    again: no,
    todo: text(
      'Mend the option that the message names. `execute()` rejects.',
      '按提示改正参数。`execute()` 会 reject。',
    ),
  },
}
