import type { Language } from '../../words/language.ts'

const en = {
  page: 'In the page',
  server: 'At your server',
  kinds: {
    solved: 'The visitor solved the challenge; the ticket still has to be verified.',
    disaster:
      'Tencent’s captcha failed. The page has a disaster ticket; whether to trust it is for your server to decide.',
    closed: 'The visitor closed the challenge. Nothing is broken, nothing is sent.',
    failed: 'It failed, and no ticket may be sent: too many requests, or your own rule.',
    verified: 'Tencent confirmed the ticket: let in.',
    degraded: 'In a confirmed outage: let in unverified, up to a limit.',
    rejected: 'Not let in. Trying again or another way can help.',
    unavailable: 'Nobody can check the ticket at the moment: not let in, worth another try.',
    misconfigured: 'Your setup is wrong: not let in until you fix it.',
  },
}

/** What each kind of outcome means, in one sentence. */
export const legendWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    page: '页面上',
    server: '服务端',
    kinds: {
      solved: '访客完成了验证，票据仍需校验。',
      disaster: '腾讯云验证码出了故障，页面得到容灾票据；是否可信由服务端决定。',
      closed: '访客关闭了验证。没有故障，也不发送任何内容。',
      failed: '失败，且不应提交票据：请求过多，或你自己的规则不允许。',
      verified: '腾讯云确认票据有效：放行。',
      degraded: '已确认的故障期间：未经校验放行，不超过额度。',
      rejected: '不放行。可以重试，或改用其他方式。',
      unavailable: '暂时无法校验票据：不放行，可稍后重试。',
      misconfigured: '配置有误：修正之前一律不放行。',
    },
  },
}
