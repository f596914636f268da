import { toChecks } from './check-text.ts'

export const serverChecks = toChecks({
  'disaster-ticket-let-in': {
    severity: 'error',
    what: { en: 'Anyone who sends the prefix of a disaster ticket is let in.', zh: '只要票据带有容灾前缀就放行。' },
    why: {
      en: 'Anyone can type terror_1001_…: this is a way around the captcha, on any day.',
      zh: '任何人都能写出 terror_1001_…，等于随时可以绕过验证码。',
    },
    cure: {
      en: 'Let the server find out whether there is an outage, and limit what passes: @tcaptcha/server with budgets. Otherwise offer another proof, such as a code by SMS.',
      zh: '由服务端判断是否真的有故障，并限制放行数量：使用 @tcaptcha/server 并设置额度。否则要求二次验证，例如短信验证码。',
    },
  },
  'error-lets-in': {
    severity: 'error',
    what: { en: 'When the check fails with an error, the visitor is let in.', zh: '校验出错时直接放行。' },
    why: {
      en: 'A wrong key, an unpaid account or a rate limit that an attacker exhausts are errors as well.',
      zh: '密钥错误、账户欠费、被攻击者耗尽的限频，同样会走到这里。',
    },
    cure: {
      en: 'Refuse, and let in only what a time-out, InternalError or CaptchaCode 26 explains, within a budget, as @tcaptcha/server does.',
      zh: '默认拒绝；只有超时、InternalError 和 CaptchaCode 26 才算故障，并且要限制额度，@tcaptcha/server 就是这样做的。',
    },
  },
  'captcha-code': {
    severity: 'error',
    what: { en: 'CaptchaCode is read wrongly: {given}.', zh: 'CaptchaCode 判断有误：{given}。' },
    why: {
      en: '1 alone means passed. There is no 0, and 21 is given to forged disaster tickets too.',
      zh: '只有 1 表示通过。没有 0 这个值；伪造的容灾票据得到的也是 21。',
    },
    cure: { en: 'Let in on CaptchaCode === 1 alone.', zh: '仅在 CaptchaCode === 1 时放行。' },
  },
  'user-ip': {
    severity: 'error',
    what: { en: 'UserIp is fixed: {given}.', zh: 'UserIp 写死为 {given}。' },
    why: {
      en: 'The vendor’s risk control sees all visitors as one, and refuses them or protects nobody.',
      zh: '风控会把所有访客当成同一个人，要么误拦，要么失去作用。',
    },
    cure: {
      en: 'Send the visitor’s own IP, read behind a counted number of trusted proxies: forwardedIp() of @tcaptcha/server.',
      zh: '传入访客的真实 IP，并按可信代理的层数读取：@tcaptcha/server 的 forwardedIp()。',
    },
  },
  'api-parameters': {
    severity: 'error',
    what: {
      en: 'The call of DescribeCaptchaResult is not right: {fault}.',
      zh: 'DescribeCaptchaResult 的调用有误：{fault}。',
    },
    why: { en: 'The API answers with an error to every ticket.', zh: '接口对每张票据都会返回错误。' },
    cure: {
      en: 'Version 2019-07-22 with CaptchaType 9, Ticket, Randstr, UserIp, CaptchaAppId (a number) and AppSecretKey.',
      zh: '使用 2019-07-22 版本，传入 CaptchaType（固定为 9）、Ticket、Randstr、UserIp、CaptchaAppId（数字）和 AppSecretKey。',
    },
  },
  'ticket-endpoint-old': {
    severity: 'error',
    what: { en: 'The ticket is checked at {host}, the old API.', zh: '票据校验用的是旧接口 {host}。' },
    why: {
      en: 'It refuses the tickets of today’s scripts, and the AppSecretKey travels in the URL.',
      zh: '旧接口无法校验现在的票据，AppSecretKey 还会出现在 URL 里。',
    },
    cure: {
      en: 'Call DescribeCaptchaResult of captcha.tencentcloudapi.com, or use @tcaptcha/server.',
      zh: '改用 captcha.tencentcloudapi.com 的 DescribeCaptchaResult，或使用 @tcaptcha/server。',
    },
  },
})
