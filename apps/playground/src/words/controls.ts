import type { Language } from './language.ts'

const en = {
  title: 'Controls',
  lead: 'They change the instance on the canvas and its server as they are; the next log-in shows it.',
  changed: (count: number) => (count === 1 ? '1 changed' : `${count} changed`),
  reset: 'Reset controls',
  page: 'The page',
  server: 'Its server, in an outage',
  appId: 'App id',
  script: 'Script',
  asTheState: 'unchanged',
  loadTimeout: 'loadTimeout, ms',
  openTimeout: 'openTimeout, ms',
  recover: 'recover, by error code',
  perIp: 'An address, a minute',
  perSubject: 'An account, a minute',
  global: 'Everyone, a minute',
  wrongNumber: (least: number, most: number) =>
    `A whole number from ${least} to ${most}. Until then the old value holds.`,
  wrongApp: 'Digits only: the CaptchaAppId of the console. Until then the old value holds.',
  wrongScript: 'One of cn, cn-v1, intl and intl-v1.',
  wrongRecover: 'Rules look like 1001-fail.1008-retry.',
  wrongReal: 'The real vendor needs an app id of your own above.',
  wrongLink: (words: string) => `Ignored in this link: ${words}`,
  real: 'Ask the real vendor',
  realOff: 'Off: no request leaves this machine.',
  realOn:
    'On: this page loads Tencent’s script and shows its challenge, for your app id. Tencent sees your browser and address.',
  realKeys:
    'Tickets are checked with Tencent only if the playground was started with TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and TCAPTCHA_APP_SECRET_KEY in its environment.',
  asks: {
    'stand-in': 'Tickets are checked by the simulator.',
    vendor: 'Tickets are checked by Tencent, with the keys of the environment.',
    'no-keys': 'No keys in the environment: the simulator is asked, and it knows no ticket of Tencent’s.',
  },
}

/** What the controls say. */
export const controlWords: Readonly<Record<Language, typeof en>> = {
  en,
  zh: {
    title: '控件',
    lead: '直接作用于画布上的实例及其服务端；下一次登录即可看到效果。',
    changed: (count) => `已改 ${count} 项`,
    reset: '重置控件',
    page: '页面',
    server: '服务端（故障时）',
    appId: '应用 ID',
    script: '脚本',
    asTheState: '按状态',
    loadTimeout: 'loadTimeout（毫秒）',
    openTimeout: 'openTimeout（毫秒）',
    recover: 'recover（按错误码）',
    perIp: '每地址每分钟',
    perSubject: '每账号每分钟',
    global: '全部每分钟',
    wrongNumber: (least, most) => `请输入 ${least} 到 ${most} 的整数；在此之前沿用原值。`,
    wrongApp: '只能是数字：控制台中的 CaptchaAppId；在此之前沿用原值。',
    wrongScript: '可选 cn、cn-v1、intl、intl-v1。',
    wrongRecover: '规则写法如 1001-fail.1008-retry。',
    wrongReal: '真实厂商需要先在上方填写您自己的应用 ID。',
    wrongLink: (words) => `链接中的以下内容无法识别，已忽略：${words}`,
    real: '连接真实厂商',
    realOff: '已关闭：没有任何请求离开本机。',
    realOn: '已开启：本页会以您的应用 ID 加载腾讯云脚本并显示其验证码，腾讯云会看到您的浏览器与地址。',
    realKeys:
      '仅当启动演练场时环境中有 TENCENTCLOUD_SECRET_ID、TENCENTCLOUD_SECRET_KEY 与 TCAPTCHA_APP_SECRET_KEY，票据才由腾讯云校验。',
    asks: {
      'stand-in': '票据由模拟器校验。',
      vendor: '票据由腾讯云校验，使用环境中的密钥。',
      'no-keys': '环境中没有密钥：由模拟器校验，而它不认识腾讯云的票据。',
    },
  },
}
