import type { Language } from './language.ts'

const en = {
  title: 'Controls',
  lead: 'Changes apply at once. Log in again to see the effect.',
  changed: (count: number) => (count === 1 ? '1 changed' : `${count} changed`),
  reset: 'Reset controls',
  page: 'The page',
  server: 'Its server, in an outage',
  appId: 'App ID',
  script: 'Script',
  asTheState: 'unchanged',
  loadTimeout: 'loadTimeout, ms',
  openTimeout: 'openTimeout, ms',
  recover: 'recover, by error code',
  perIp: 'An IP, a minute',
  perSubject: 'An account, a minute',
  global: 'Everyone, a minute',
  wrongNumber: (least: number, most: number) =>
    `A whole number from ${least} to ${most}. Until then the old value applies.`,
  wrongApp: 'Digits only: the CaptchaAppId of the console. Until then the old value applies.',
  wrongScript: 'One of cn, cn-v1, intl and intl-v1.',
  wrongRecover: 'Rules look like 1001-fail.1008-retry.',
  wrongReal: 'The real vendor needs your own app ID above.',
  wrongLink: (words: string) => `Ignored in this link: ${words}`,
  real: 'Ask the real vendor',
  realOff: 'Off: no request leaves this machine.',
  realOn:
    'On: this page loads Tencent’s script and shows its challenge, for your app ID. Tencent sees your browser and your IP address.',
  realKeys:
    'Tickets are checked with Tencent only if the playground was started with TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and TCAPTCHA_APP_SECRET_KEY in its environment.',
  asks: {
    'stand-in': 'Tickets are checked by the simulator.',
    vendor: 'Tickets are checked by Tencent, with the keys of the environment.',
    'no-keys': 'No keys in the environment: the simulator is asked, and it can’t check tickets issued by Tencent.',
  },
}

/** What the controls say. */
export const controlWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    title: '参数',
    lead: '修改立即生效，重新登录即可看到效果。',
    changed: (count) => `已改 ${count} 项`,
    reset: '重置参数',
    page: '页面',
    server: '服务端（故障时）',
    appId: '应用 ID',
    script: '脚本',
    asTheState: '不改',
    loadTimeout: 'loadTimeout（毫秒）',
    openTimeout: 'openTimeout（毫秒）',
    recover: 'recover（按错误码）',
    perIp: '每个 IP，每分钟',
    perSubject: '每个账号，每分钟',
    global: '全部访客，每分钟',
    wrongNumber: (least, most) => `请输入 ${least} 到 ${most} 的整数；改正之前仍用原值。`,
    wrongApp: '只能是数字，即控制台中的 CaptchaAppId；改正之前仍用原值。',
    wrongScript: '可选 cn、cn-v1、intl、intl-v1。',
    wrongRecover: '规则的写法如 1001-fail.1008-retry。',
    wrongReal: '连接真实的腾讯云之前，请先在上方填写你自己的应用 ID。',
    wrongLink: (words) => `链接中的这些内容已忽略：${words}`,
    real: '连接真实的腾讯云',
    realOff: '已关闭：没有任何请求离开本机。',
    realOn: '已开启：本页会用你的应用 ID 加载腾讯云的脚本并弹出真实的验证，腾讯云会看到你的浏览器信息与 IP。',
    realKeys:
      '启动演练场时设置了环境变量 TENCENTCLOUD_SECRET_ID、TENCENTCLOUD_SECRET_KEY 与 TCAPTCHA_APP_SECRET_KEY，票据才由腾讯云校验。',
    asks: {
      'stand-in': '票据由模拟器校验。',
      vendor: '票据由腾讯云校验，使用环境变量中的密钥。',
      'no-keys': '环境变量中没有密钥：票据由模拟器校验，而它不认识腾讯云签发的票据。',
    },
  },
}
