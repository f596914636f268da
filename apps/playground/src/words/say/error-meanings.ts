import type { ClosedResult, TCaptchaErrorCode } from '@tcaptcha/core'
import type { Text } from '../language.ts'

/** What each `code` of a `TCaptchaError` means, in one sentence. A code without its texts does not compile. */
export const errorMeanings: Readonly<Record<TCaptchaErrorCode, Text>> = {
  offline: {
    en: 'The request for the script failed, and the browser reports no network.',
    zh: '脚本请求失败，且浏览器报告没有网络。',
  },
  'script-csp': {
    en: 'The page’s own Content-Security-Policy or Trusted Types refused the script: fix your setup.',
    zh: '页面自己的 CSP 或 Trusted Types 拒绝了脚本：请修改站点配置。',
  },
  'script-error': {
    en: 'The script failed to load: DNS, a refused connection, a 404, or a content blocker.',
    zh: '脚本加载失败：DNS、连接被拒、404，或被拦截插件阻止。',
  },
  'script-timeout': {
    en: 'The script neither loaded nor failed within loadTimeout.',
    zh: '在 loadTimeout 之内，脚本既没有加载完，也没有报错。',
  },
  'script-no-global': {
    en: 'Something loaded, but no captcha: HTML of a captive portal, a broken script, or the script of the other site (mainland or international).',
    zh: '加载到的不是可用的验证码脚本：强制门户返回的 HTML、损坏的脚本，或另一站点（国内/国际）的脚本。',
  },
  'open-timeout': {
    en: 'The challenge was asked to open, and nothing was visible within openTimeout.',
    zh: '已请求弹出验证，但 openTimeout 之内什么都没有出现。',
  },
  'vendor-threw': {
    en: 'The vendor’s constructor or its show() threw.',
    zh: '腾讯云的构造函数或 show() 抛错。',
  },
  'vendor-options': {
    en: 'The page’s own vendor function failed, or took longer than loadTimeout.',
    zh: '页面自己的 vendor 函数出错，或耗时超过 loadTimeout。',
  },
  'vendor-error': {
    en: 'The vendor’s script reported the failure itself, with its own number.',
    zh: '腾讯云的脚本自己上报了故障，并给出错误码。',
  },
  'rate-limited': {
    en: 'The vendor rate-limits this visitor. This is not an outage.',
    zh: '该访客被腾讯云限频，这不是故障。',
  },
  'invalid-result': {
    en: 'The vendor called back with neither a ticket, nor a close, nor an error.',
    zh: '腾讯云的回调既不是票据，也不是关闭或错误。',
  },
  internal: {
    en: 'Something in the page threw, such as a global function that an extension replaced.',
    zh: '页面环境抛错，例如扩展程序替换了全局函数。',
  },
  'invalid-options': {
    en: 'An option is wrong. This is a mistake in the page, not an outage.',
    zh: '参数写错了。这是页面的错误，不是故障。',
  },
}

/** What each `by` of a closed result means. */
export const closedMeanings: Readonly<Record<ClosedResult['by'], Text>> = {
  visitor: { en: 'The visitor closed the challenge.', zh: '访客关闭了验证。' },
  reset: { en: 'The page called reset().', zh: '页面调用了 reset()。' },
  replaced: { en: 'Another captcha on the page took its place.', zh: '页面上的另一个验证码取代了它。' },
  removed: { en: 'The page or the container was removed while it was open.', zh: '验证打开期间，页面或容器被移除。' },
}
