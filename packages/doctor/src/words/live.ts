import { toChecks } from './check-text.ts'

/** What `--live` finds out. `{name}` is the variable. */
export const liveChecks = toChecks({
  'live-missing': {
    severity: 'error',
    what: { en: '{name} is not set{hint}.', zh: '没有设置 {name}{hint}。' },
    why: { en: 'The server needs all four values.', zh: '服务端需要全部四个值。' },
    cure: {
      en: 'Set it in the environment or in .env, or say by --names which variables hold the values.',
      zh: '在环境变量或 .env 里设置，或用 --names 指定变量名。',
    },
  },
  'live-wrong-kind': {
    severity: 'error',
    what: { en: '{name} holds what looks like {kind}.', zh: '{name} 的值看起来是{kind}。' },
    why: { en: 'The two pairs are easily exchanged.', zh: '两对密钥很容易填反。' },
    cure: {
      en: 'CaptchaAppId and AppSecretKey are in the captcha console; SecretId and SecretKey in the console’s access management (API keys).',
      zh: 'CaptchaAppId 和 AppSecretKey 在验证码控制台的【密钥】里；SecretId 和 SecretKey 在访问管理的 API 密钥里。',
    },
  },
  'live-secret-id': {
    severity: 'error',
    what: { en: '{name} is unknown to Tencent Cloud ({code}).', zh: '腾讯云不认识 {name} 的值（{code}）。' },
    why: {
      en: 'The key was deleted, mistyped, or belongs to the other site (mainland, international).',
      zh: '密钥已删除、填错，或属于另一个站点（国内/国际）。',
    },
    cure: { en: 'Copy SecretId again from the console’s API keys.', zh: '从控制台的 API 密钥重新复制 SecretId。' },
  },
  'live-secret-key': {
    severity: 'error',
    what: { en: '{name} does not belong to this SecretId ({code}).', zh: '{name} 与 SecretId 不匹配（{code}）。' },
    why: {
      en: 'The API knows the SecretId, and the signature does not fit.',
      zh: '接口认识这个 SecretId，但签名不正确。',
    },
    cure: {
      en: 'Copy the pair again, or make a new one: a SecretKey is shown only once.',
      zh: '重新复制这一对密钥；SecretKey 只显示一次，必要时新建。',
    },
  },
  'live-app-secret-key': {
    severity: 'error',
    what: {
      en: '{name} does not belong to this CaptchaAppId (CaptchaCode {code}).',
      zh: '{name} 与 CaptchaAppId 不匹配（CaptchaCode {code}）。',
    },
    why: {
      en: 'The cloud key is right. The captcha’s own secret is another one, or the CaptchaAppId is.',
      zh: '云 API 密钥正确，但验证码的 AppSecretKey 或 CaptchaAppId 不对。',
    },
    cure: { en: 'Copy both from the same line of the captcha console.', zh: '从验证码控制台的同一行复制这两个值。' },
  },
  'live-app-id': {
    severity: 'error',
    what: { en: '{name} is unknown to this account ({code}).', zh: '该账号下没有 {name} 的值（{code}）。' },
    why: {
      en: 'It is mistyped, of another account, of the other site, or of a mini program.',
      zh: '可能填错了，或者属于其他账号、另一个站点或小程序。',
    },
    cure: {
      en: 'Copy CaptchaAppId from the captcha console of the account that SecretId is of.',
      zh: '在 SecretId 所属账号的验证码控制台复制 CaptchaAppId。',
    },
  },
  'live-permission': {
    severity: 'error',
    what: {
      en: 'The key may not call DescribeCaptchaResult ({code}).',
      zh: '该密钥没有调用 DescribeCaptchaResult 的权限（{code}）。',
    },
    why: { en: 'It is of a sub-account without the permission.', zh: '密钥属于没有授权的子账号。' },
    cure: {
      en: 'Attach QcloudCaptchaFullAccess, or a policy with this action, to the sub-account in CAM.',
      zh: '在访问管理里给子账号关联 QcloudCaptchaFullAccess，或包含该接口的策略。',
    },
  },
  'live-billing': {
    severity: 'error',
    what: {
      en: 'The captcha is not in service for this account ({code}).',
      zh: '该账号的验证码服务不可用（{code}）。',
    },
    why: {
      en: 'It was not opened, has no package, or the account is in arrears.',
      zh: '未开通、没有套餐包，或账户欠费。',
    },
    cure: { en: 'Look at the captcha console.', zh: '到验证码控制台查看。' },
  },
  'live-clock': {
    severity: 'error',
    what: { en: 'This machine’s clock is {seconds} s off.', zh: '本机时钟偏差 {seconds} 秒。' },
    why: {
      en: 'Signatures more than 300 s off are refused, and disaster tickets are judged by their time.',
      zh: '偏差超过 300 秒的签名会被拒绝，容灾票据也会按时间判断。',
    },
    cure: { en: 'Turn on NTP.', zh: '开启 NTP 校时。' },
  },
  'live-network': {
    severity: 'error',
    what: { en: '{host} gave no answer: {code}.', zh: '{host} 没有响应：{code}。' },
    why: {
      en: 'DNS, a firewall or a proxy is in the way. Your server will take that for an outage.',
      zh: 'DNS、防火墙或代理有问题，服务端会把它当作故障。',
    },
    cure: {
      en: 'Allow this machine to reach the host on port 443. Node’s fetch does not use HTTPS_PROXY by itself.',
      zh: '放行到该域名 443 端口的访问。Node 的 fetch 默认不使用 HTTPS_PROXY。',
    },
  },
  'live-answer': {
    severity: 'warning',
    what: {
      en: 'The API’s answer says nothing of the values: {code}.',
      zh: '接口的返回无法说明这四个值是否正确：{code}。',
    },
    why: {
      en: 'A proxy answered in its place, the API is throttling, or it is down.',
      zh: '可能是代理代为响应、触发限频，或接口故障。',
    },
    cure: { en: 'Try again later.', zh: '稍后再试。' },
  },
})

export type LiveId = keyof typeof liveChecks
