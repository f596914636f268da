import { toChecks } from './check-text.ts'

export const resultChecks = toChecks({
  'ret-is-success': {
    severity: 'error',
    what: {
      en: 'ret 0 is taken for success, and the ticket is never looked at.',
      zh: '把 ret 为 0 当作验证成功，没有用到票据。',
    },
    why: {
      en: 'ret is 0 for failures too, with errorCode and a disaster ticket. And what the browser says proves nothing: only the server can check the ticket.',
      zh: '出现故障时 ret 也是 0，同时带有 errorCode 和容灾票据。而且浏览器的结果什么也证明不了，票据只能由服务端校验。',
    },
    cure: {
      en: 'Send ticket and randstr to your server, and let it decide.',
      zh: '把 ticket 和 randstr 发给服务端，由服务端决定。',
    },
  },
  'callback-field': {
    severity: 'warning',
    what: {
      en: 'The result has no field CaptchaAppId.',
      zh: '回调结果里没有 CaptchaAppId 字段。',
    },
    why: {
      en: 'The documents once called it so; the scripts call it appid, and leave it out of some failures.',
      zh: '旧文档写的是 CaptchaAppId，而脚本实际返回的是 appid，部分故障下没有该字段。',
    },
    cure: { en: 'Use the app id that you passed in.', zh: '使用你自己传入的 CaptchaAppId。' },
  },
  'callback-missing': {
    severity: 'error',
    what: {
      en: 'data-cbfn names {name}, and no script of this project defines it as a global.',
      zh: 'data-cbfn 指定了 {name}，但项目里没有任何脚本把它定义为全局函数。',
    },
    why: {
      en: 'The vendor’s script throws "Lost `callback`", or the result is lost. A function inside a module is no global.',
      zh: '官方脚本会抛出 "Lost `callback`"，或者结果无人接收。模块里的函数不是全局函数。',
    },
    cure: {
      en: 'Write window.{name} = function (result) { … }.',
      zh: '写成 window.{name} = function (result) { … }。',
    },
  },
  'constructor-arguments': {
    severity: 'error',
    what: { en: 'new TencentCaptcha() throws with {given}.', zh: 'new TencentCaptcha() 的参数是{given}，会抛错。' },
    why: {
      en: 'The scripts take a string (mainland) or an element (international 2.0) first, then a function.',
      zh: '脚本要求第一个参数是字符串（国内站）或元素（国际站 2.0），第二个是函数。',
    },
    cure: {
      en: "`new TencentCaptcha('190000000', callback, options)`; international 2.0: `new TencentCaptcha(element, '190000000', callback, options)`.",
      zh: "`new TencentCaptcha('190000000', callback, options)`；国际站 2.0：`new TencentCaptcha(element, '190000000', callback, options)`。",
    },
  },
  'disaster-ticket-spelling': {
    severity: 'error',
    what: {
      en: 'This disaster ticket is misspelt: {fault}.',
      zh: '容灾票据的拼写有误：{fault}。',
    },
    why: {
      en: 'The API answers 16 to it, a server can’t tell it from junk, and honest visitors are refused during an outage.',
      zh: '票据接口会返回 16，服务端无法把它和垃圾数据区分开，故障期间正常用户会被拒绝。',
    },
    cure: {
      en: 'terror_<errorCode>_<appid>_<Unix seconds>, or trerror_… for the 2.0 scripts: createDisasterTicket() of @tcaptcha/core makes it.',
      zh: '正确的格式是 terror_<errorCode>_<appid>_<秒级时间戳>，2.0 脚本用 trerror_ 前缀；@tcaptcha/core 的 createDisasterTicket() 可以直接生成。',
    },
  },
  'disaster-prefix-one': {
    severity: 'warning',
    what: {
      en: 'Only {prefix} is looked for. The other scripts write {other}.',
      zh: '只判断了 {prefix} 前缀，另一代脚本用的是 {other}。',
    },
    why: {
      en: 'The 1.0 scripts write terror_, those of 2.0 trerror_. The other kind passes for a real ticket.',
      zh: '1.0 脚本的前缀是 terror_，2.0 脚本是 trerror_。漏掉的那种会被当成真实票据。',
    },
    cure: {
      en: 'Test /^tr?error_/, or use isDisasterTicket() of @tcaptcha/server.',
      zh: '用 /^tr?error_/ 判断，或使用 @tcaptcha/server 的 isDisasterTicket()。',
    },
  },
  'id-tencentcaptcha': {
    severity: 'error',
    what: { en: 'An element has the id TencentCaptcha.', zh: '元素的 id 是 TencentCaptcha。' },
    why: {
      en: 'The vendor’s script binds a captcha of its own to it, so one click starts two, and window.TencentCaptcha may be the element.',
      zh: '官方脚本会自动给它绑定验证码，点击一次会启动两个；window.TencentCaptcha 也可能变成这个元素。',
    },
    cure: { en: 'Give it another id.', zh: '换一个 id。' },
  },
  'captcha-on-submit': {
    severity: 'warning',
    what: { en: 'The captcha is bound to a button that submits its form.', zh: '验证码绑定在提交按钮上。' },
    why: {
      en: 'The click opens the captcha and sends the form at once, without a ticket.',
      zh: '点击会打开验证码，同时立即提交表单，此时还没有票据。',
    },
    cure: {
      en: 'Write type="button" and submit in the callback, or guard the form with attach() of @tcaptcha/core.',
      zh: '改为 type="button"，在回调里提交；或用 @tcaptcha/core 的 attach() 绑定整个表单。',
    },
  },
})
